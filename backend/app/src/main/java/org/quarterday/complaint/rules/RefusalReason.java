package org.quarterday.complaint.rules;

import java.time.LocalDate;

/**
 * For what alone the council may decline to look at a complaint (Complaint Handling Code 2.2). A
 * list of its own would have to be fair; there is none that says "we do not want to".
 */
public enum RefusalReason {
  /** The issue, and that they knew of it, is longer ago than the dated number of months. */
  TOO_OLD("What it is about happened, and was known to you, too long before you told us."),
  /** The particulars of a claim have been filed at court. */
  IN_COURT("What it is about is before a court."),
  CONSIDERED_BEFORE("We have looked at the same matter before, under this procedure.");

  private final String words;

  RefusalReason(String words) {
    this.words = words;
  }

  /** As the complainant reads it. */
  public String words() {
    return words;
  }

  /**
   * Whether the days allow it.
   *
   * @param knownOn since when the complainant knew of it, or null when nobody asked
   */
  public boolean holds(LocalDate knownOn, LocalDate receivedOn, int acceptMonths) {
    return this != TOO_OLD
        || knownOn != null && receivedOn.isAfter(knownOn.plusMonths(acceptMonths));
  }
}
