package org.quarterday.expected.rules;

import java.time.LocalDate;
import org.quarterday.benefit.rules.MonthlyRent;

/**
 * Housing Benefit as the newest schedule pays it.
 *
 * @param creditedOn the day of that payment
 * @param postedPence what it paid
 * @param weeklyPence what is awarded a week
 * @param recoveredPence what it kept back for an earlier overpayment
 */
public record HousingBenefit(
    LocalDate creditedOn, long postedPence, long weeklyPence, long recoveredPence) {

  private static final int FOUR_WEEKS = 4;

  /** How many weeks a payment is for: one, or four where a council's schedule is four-weekly. */
  public int weeks() {
    if (weeklyPence <= 0) {
      return 1;
    }
    long weeks = MonthlyRent.divided(postedPence + recoveredPence, weeklyPence);
    return weeks >= FOUR_WEEKS - 1 ? FOUR_WEEKS : (int) Math.max(1, weeks);
  }
}
