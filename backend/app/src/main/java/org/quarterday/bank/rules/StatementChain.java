package org.quarterday.bank.rules;

import java.time.LocalDate;
import org.quarterday.money.Money;

/**
 * Whether a statement goes on where the last one ended. Nothing is guessed: a gap or an overlap is
 * named, and the statement waits.
 */
public final class StatementChain {

  /**
   * One statement of an account.
   *
   * @param sequence its number in the bank's own count; null where it has none
   * @param part of that number, from 1
   * @param openingPence in pence, positive in the council's favour
   */
  public record Link(
      Integer sequence,
      int part,
      LocalDate from,
      LocalDate to,
      long openingPence,
      long closingPence) {}

  private StatementChain() {}

  /**
   * Why the next may not be taken after the last; null when it may.
   *
   * @param last null while there is none: the first statement of an account begins its chain
   */
  public static String whyNot(Link last, Link next) {
    if (last == null) {
      return null;
    }
    String count = whyNotInTurn(last, next);
    String money = whyNotInMoney(last, next);
    if (count == null || money == null) {
      return count == null ? money == null ? whyNotInDays(last, next) : money : count;
    }
    return count + "; " + money;
  }

  /** Whether it opens with what the last one closed with: without that nobody can release it. */
  public static boolean joins(Link last, Link next) {
    return last == null || last.closingPence() == next.openingPence();
  }

  private static String whyNotInTurn(Link last, Link next) {
    if (last.sequence() == null || next.sequence() == null) {
      return null;
    }
    boolean nextPart = next.sequence().equals(last.sequence()) && next.part() == last.part() + 1;
    boolean nextNumber = next.sequence() == last.sequence() + 1 && next.part() == 1;
    boolean newYear =
        next.sequence() == 1 && next.part() == 1 && next.to().getYear() > last.to().getYear();
    if (nextPart || nextNumber || newYear) {
      return null;
    }
    boolean before =
        next.sequence() < last.sequence()
            || next.sequence().equals(last.sequence()) && next.part() <= last.part();
    String is = "it is statement " + numbered(next);
    return before
        ? is + ", and " + numbered(last) + " has been taken"
        : is + ", and the last one taken is " + numbered(last) + ": what lies between is missing";
  }

  private static String whyNotInMoney(Link last, Link next) {
    return joins(last, next)
        ? null
        : "it opens with %s, and the last one closed with %s"
            .formatted(money(next.openingPence()), money(last.closingPence()));
  }

  private static String whyNotInDays(Link last, Link next) {
    return next.from().isBefore(last.to())
        ? "it begins on %s, and the last one taken ends on %s".formatted(next.from(), last.to())
        : null;
  }

  private static String numbered(Link link) {
    return link.part() == 1 ? link.sequence().toString() : link.sequence() + "/" + link.part();
  }

  private static String money(long pence) {
    return Money.ofPence(pence).format();
  }
}
