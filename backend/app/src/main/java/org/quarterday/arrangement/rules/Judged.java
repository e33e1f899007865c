package org.quarterday.arrangement.rules;

import java.time.LocalDate;

/**
 * An instalment and what became of it. Money in pence.
 *
 * @param camePence what was counted to it
 * @param settledOn the day enough of it had come; null before
 */
public record Judged(
    Instalment instalment, long camePence, LocalDate settledOn, InstalmentOutcome outcome) {

  /** What of it has not come. */
  public long outstandingPence() {
    return instalment.sumPence() - camePence;
  }

  /** What of it has not come off what is owed: what comes pays its rent first. */
  public long debtOutstandingPence() {
    return Math.min(instalment.debtPence(), outstandingPence());
  }
}
