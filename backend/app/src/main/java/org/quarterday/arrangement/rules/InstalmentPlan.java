package org.quarterday.arrangement.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.calendar.Frequency;

/**
 * A sum taken apart into equal instalments; what is left over is the last one, which is never
 * larger. They always come to the sum, to the penny.
 *
 * @param dues in order, at least one
 */
public record InstalmentPlan(List<Due> dues) {

  /** More than eleven years of weeks: a slip of the hand, and no arrangement. */
  public static final int MOST = 600;

  public InstalmentPlan {
    dues = List.copyOf(dues);
  }

  /**
   * @param firstOn the first due day, whose day of the week or month is every instalment's
   * @throws IllegalArgumentException for nothing, or for more than {@link #MOST} instalments
   */
  public static InstalmentPlan of(
      Frequency frequency, LocalDate firstOn, long instalmentPence, long owedPence) {
    if (instalmentPence <= 0 || owedPence <= 0 || count(instalmentPence, owedPence) > MOST) {
      throw new IllegalArgumentException(
          owedPence + " pence cannot be paid by " + instalmentPence + " each");
    }
    List<Due> dues = new ArrayList<>();
    long left = owedPence;
    for (LocalDate day = firstOn; left > 0; day = frequency.next(day)) {
      long pence = Math.min(left, instalmentPence);
      dues.add(new Due(day, pence));
      left -= pence;
    }
    return new InstalmentPlan(dues);
  }

  /** How many instalments a sum takes. */
  public static long count(long instalmentPence, long owedPence) {
    return Math.ceilDiv(owedPence, instalmentPence);
  }

  /** The day the last of it is due. */
  public LocalDate clearsOn() {
    return dues.getLast().dueOn();
  }

  /**
   * Each instalment split between the accounts of the arrangement: the debt of the first is paid
   * off before anything goes to the second.
   *
   * @param owedPence of each account, in the order that was agreed; they come to the sum
   * @return of each due, what is for each account
   */
  public List<List<Long>> split(List<Long> owedPence) {
    List<Long> left = new ArrayList<>(owedPence);
    List<List<Long>> parts = new ArrayList<>();
    for (Due due : dues) {
      List<Long> part = shared(due.debtPence(), left);
      for (int account = 0; account < part.size(); account++) {
        left.set(account, left.get(account) - part.get(account));
      }
      parts.add(part);
    }
    return List.copyOf(parts);
  }

  /**
   * What is missing of each account's part of an instalment: what came went to the first of them.
   *
   * @param missingPence of all of them together
   */
  public static List<Long> left(List<Long> parts, long missingPence) {
    long came = parts.stream().mapToLong(Long::longValue).sum() - missingPence;
    List<Long> paid = shared(came, parts);
    List<Long> left = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      left.add(parts.get(i) - paid.get(i));
    }
    return List.copyOf(left);
  }

  /** A sum over some amounts, the first filled first. */
  private static List<Long> shared(long pence, List<Long> amounts) {
    List<Long> shares = new ArrayList<>();
    long left = pence;
    for (long amount : amounts) {
      long share = Math.min(left, amount);
      shares.add(share);
      left -= share;
    }
    return List.copyOf(shares);
  }
}
