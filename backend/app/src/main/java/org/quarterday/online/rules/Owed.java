package org.quarterday.online.rules;

import org.quarterday.money.Money;

/**
 * What a tenant owes, told apart: what this week added, what was there before, and what is left
 * once the payments under way arrive. All in pence; positive is owed to the council. Pure.
 *
 * @param owedPence the balance when it is owed, else nil
 * @param thisWeekPence the part of it that this week's charges made
 * @param earlierPence the rest of it
 * @param afterPendingPence the balance once what is under way has arrived; may be a credit
 */
public record Owed(long owedPence, long thisWeekPence, long earlierPence, long afterPendingPence) {

  /**
   * Payments settle the oldest debt first, so what is still owed is this week's charges up to their
   * sum, and only what is above them is from before.
   */
  public static Owed of(long balancePence, long chargedThisWeekPence, long pendingPence) {
    long owed = Math.max(0, balancePence);
    long thisWeek = Math.min(owed, Math.max(0, chargedThisWeekPence));
    return new Owed(
        owed, thisWeek, owed - thisWeek, Math.subtractExact(balancePence, pendingPence));
  }

  /** {@code You owe £212.40}, {@code You are £15.00 in credit}, {@code You owe nothing}. */
  public static String words(long balancePence) {
    if (balancePence == 0) {
      return "You owe nothing";
    }
    String pounds = Money.ofPence(Math.absExact(balancePence)).format();
    return balancePence < 0 ? "You are " + pounds + " in credit" : "You owe " + pounds;
  }
}
