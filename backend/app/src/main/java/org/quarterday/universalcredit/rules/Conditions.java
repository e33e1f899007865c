package org.quarterday.universalcredit.rules;

import java.util.List;
import org.quarterday.money.Money;

/**
 * Whether the DWP may be asked: months' rent are owed, or the rent was paid short again and again.
 * Paid short is looked at over all the months together as well, since a month of five Mondays is
 * charged more than it brings in.
 *
 * @param met whether either holds
 * @param words what the books show of each
 */
public record Conditions(boolean met, String words) {

  /** A calendar month, in pence: what was charged and what was paid. */
  public record Month(long chargedPence, long paidPence) {
    boolean isShort() {
      return paidPence < chargedPence;
    }
  }

  /**
   * What the books show, in pence.
   *
   * @param months the whole months that are looked back on
   */
  public record Books(long arrearsPence, long monthlyRentPence, List<Month> months) {}

  public static Conditions of(Books books, RequestTerms terms) {
    long wanted = books.monthlyRentPence * terms.arrearsMonths();
    boolean owes = books.arrearsPence > 0 && books.arrearsPence >= wanted;
    long times = books.months.stream().filter(Month::isShort).count();
    long apart = books.months.stream().mapToLong(m -> m.chargedPence - m.paidPence).sum();
    boolean underpaid =
        books.monthlyRentPence > 0
            && times >= terms.underpaidTimes()
            && apart >= books.monthlyRentPence * terms.underpaidMonths();
    return new Conditions(
        owes || underpaid,
        "%s is owed; %d months' rent are %s. %d of %d months were paid short, by %s over all of them."
            .formatted(
                Money.ofPence(Math.max(0, books.arrearsPence)).format(),
                terms.arrearsMonths(),
                Money.ofPence(wanted).format(),
                times,
                books.months.size(),
                Money.ofPence(Math.max(0, apart)).format()));
  }
}
