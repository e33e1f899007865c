package org.quarterday.arrears.rules;

import java.time.LocalDate;

/**
 * What a tenant said they will pay.
 *
 * @param amountPence by then
 * @param toleranceDays after its day it is still kept
 * @param camePence what has come from the tenant since it was made
 * @param settledOn when it was found kept or broken; null while it is open
 */
public record Promise(
    long amountPence,
    LocalDate dueOn,
    int toleranceDays,
    PromiseState state,
    long camePence,
    LocalDate settledOn) {

  /** The last day on which a payment still keeps it. */
  public LocalDate lastDay() {
    return dueOn.plusDays(toleranceDays);
  }

  /**
   * What it is on a day, by what came until then: kept as soon as all of it is there, broken once
   * its last day is over without. A payment that bounced has not come, so a kept promise can break.
   */
  public static PromiseState settled(
      long amountPence, LocalDate dueOn, int toleranceDays, long camePence, LocalDate today) {
    if (camePence >= amountPence) {
      return PromiseState.KEPT;
    }
    return dueOn.plusDays(toleranceDays).isBefore(today) ? PromiseState.BROKEN : PromiseState.OPEN;
  }
}
