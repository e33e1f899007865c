package org.quarterday.standingorder.rules;

import java.time.LocalDate;

/**
 * A payment that was or is due, and what became of it. Money in pence.
 *
 * @param cameOn the day of the last of it; null when nothing came
 */
public record Occasion(
    LocalDate dueOn,
    LocalDate payOn,
    long pence,
    long camePence,
    LocalDate cameOn,
    DueOutcome outcome) {

  /** What of it has not come. */
  public long outstandingPence() {
    return Math.max(0, pence - camePence);
  }

  /** Whether it counts as paid or as missed, and is waited for no more. */
  public boolean isOver() {
    return outcome != DueOutcome.TO_COME;
  }
}
