package org.quarterday.standingorder.rules;

import org.quarterday.calendar.Frequency;

/**
 * What a tenant is asked to have paid each time: the charged weeks of the rent year over its
 * payments, so that rent-free weeks and a 53rd week are spread evenly. A bank pays the same each
 * time, so nothing absorbs the rounding; over a year it is less than a penny a payment.
 *
 * @param rentPence a payment's share of the year
 * @param extraPence off the arrears besides
 * @param payments how many the year is divided by
 */
public record AskedAmount(long rentPence, long extraPence, int payments) {

  /**
   * Rounded half up to the penny, as councils publish it.
   *
   * @param lessWeeklyPence what somebody else pays of each charged week
   */
  public static AskedAmount of(
      Frequency frequency, YearOfCharges year, long lessWeeklyPence, long extraPence) {
    int payments = frequency.paymentsOf(year.weeks());
    long rent = (2 * year.pence(lessWeeklyPence) + payments) / (2L * payments);
    return new AskedAmount(rent, extraPence, payments);
  }

  public long pence() {
    return Math.addExact(rentPence, extraPence);
  }
}
