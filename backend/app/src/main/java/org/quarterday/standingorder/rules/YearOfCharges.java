package org.quarterday.standingorder.rules;

/**
 * What an account is charged in a rent year, as far as a standing order has to know. Money in
 * pence.
 *
 * @param weeks 52 or 53
 * @param freeWeeks how many of them are rent-free
 * @param weeklyPence what a charged week comes to
 * @param freeWeekPence what is charged in a rent-free week all the same
 */
public record YearOfCharges(int weeks, int freeWeeks, long weeklyPence, long freeWeekPence) {

  public int chargedWeeks() {
    return weeks - freeWeeks;
  }

  /**
   * All of it.
   *
   * @param lessWeeklyPence what somebody else pays of each charged week
   */
  public long pence(long lessWeeklyPence) {
    long own = Math.max(0, weeklyPence - lessWeeklyPence);
    return Math.addExact(
        Math.multiplyExact(own, chargedWeeks()), Math.multiplyExact(freeWeekPence, freeWeeks));
  }
}
