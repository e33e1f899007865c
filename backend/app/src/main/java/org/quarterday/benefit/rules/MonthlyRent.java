package org.quarterday.benefit.rules;

/**
 * What Universal Credit makes of a weekly rent: the weekly sum for 52 weeks less the rent-free
 * ones, over twelve months, whatever the year has (Universal Credit Regulations 2013, Sch. 4 para.
 * 7). A fifty-third week is never paid.
 */
public final class MonthlyRent {

  private static final int WEEKS = 52;
  private static final int MONTHS = 12;

  private MonthlyRent() {}

  /**
   * A month's housing costs in pence, half up.
   *
   * @param weeklyPence what is charged in a week that is not rent-free
   * @param rentFreeWeeks of the rent year, 0 to 51
   */
  public static long ofWeekly(long weeklyPence, int rentFreeWeeks) {
    if (rentFreeWeeks < 0 || rentFreeWeeks >= WEEKS) {
      throw new IllegalArgumentException("A year has no " + rentFreeWeeks + " rent-free weeks");
    }
    return divided(Math.multiplyExact(weeklyPence, WEEKS - rentFreeWeeks), MONTHS);
  }

  /** What a monthly sum comes to a charged week, in pence, half up. */
  public static long perWeek(long monthlyPence, int chargedWeeks) {
    return divided(Math.multiplyExact(monthlyPence, MONTHS), chargedWeeks);
  }

  /** Half up on the magnitude, so that a debit and its credit round to the same. */
  public static long divided(long pence, long by) {
    long magnitude = Math.addExact(Math.multiplyExact(Math.absExact(pence), 2), by) / (2 * by);
    return pence < 0 ? -magnitude : magnitude;
  }
}
