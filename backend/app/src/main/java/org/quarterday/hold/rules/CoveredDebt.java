package org.quarterday.hold.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * What is owed on an account, parted at a hold's cut-off day. What fell due up to and on that day
 * is covered; what fell due after it is outside. Money that comes after it pays what falls due
 * after it first, because rent goes on being due in a moratorium (Debt Respite Scheme Regulations
 * 2020); only what is beyond that lessens the covered debt. An entry belongs to the day it takes
 * effect: a payment of before that bounces after was never made, so the debt it paid is covered.
 *
 * @param coveredPence of what was owed on the cut-off day, what is owed still
 * @param outsidePence what was charged since and is not paid
 */
public record CoveredDebt(long coveredPence, long outsidePence) {

  /**
   * One entry of the account.
   *
   * @param pence positive is owed to the council
   */
  public record Line(LocalDate effectiveOn, long pence) {}

  /** As the lines have it. */
  public static CoveredDebt of(List<Line> lines, LocalDate cutOff) {
    long before = 0;
    long charged = 0;
    long paid = 0;
    for (Line line : lines) {
      if (!line.effectiveOn().isAfter(cutOff)) {
        before = Math.addExact(before, line.pence());
      } else if (line.pence() > 0) {
        charged = Math.addExact(charged, line.pence());
      } else {
        paid = Math.subtractExact(paid, line.pence());
      }
    }
    return of(before, charged, paid);
  }

  /**
   * A sum in dispute, held to the penny.
   *
   * @param balancePence negative for a credit
   */
  public static CoveredDebt disputed(long balancePence, long disputedPence) {
    long owed = Math.max(0, balancePence);
    long held = Math.min(owed, Math.max(0, disputedPence));
    return new CoveredDebt(held, owed - held);
  }

  /**
   * As sums have it.
   *
   * @param beforePence the balance of what took effect by the cut-off day; negative for a credit
   * @param chargedPence what was debited since, not negative
   * @param paidPence what was credited since, not negative
   */
  public static CoveredDebt of(long beforePence, long chargedPence, long paidPence) {
    long owed = Math.max(0, beforePence);
    long credit = Math.max(0, Math.negateExact(beforePence));
    long since = Math.subtractExact(chargedPence, Math.addExact(paidPence, credit));
    return since >= 0
        ? new CoveredDebt(owed, since)
        : new CoveredDebt(Math.max(0, Math.addExact(owed, since)), 0);
  }
}
