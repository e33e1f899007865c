package org.quarterday.expected.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * What an arrangement that is kept says will be paid off an account.
 *
 * @param toleranceDays after its day an instalment is still on its way
 * @param tolerancePence that may be missing of one
 * @param parts in the order they are due
 */
public record Agreed(int toleranceDays, long tolerancePence, List<Part> parts) {

  /**
   * What of an instalment is for this account.
   *
   * @param outstandingPence what of it has not come
   */
  public record Part(LocalDate dueOn, long pence, long outstandingPence) {}

  /** Whether a part should have come by a day and more than may be is missing of it. */
  boolean isLate(Part part, LocalDate today) {
    return part.outstandingPence() > tolerancePence
        && part.dueOn().plusDays(toleranceDays).isBefore(today);
  }
}
