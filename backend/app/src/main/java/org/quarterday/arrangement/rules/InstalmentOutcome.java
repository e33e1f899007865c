package org.quarterday.arrangement.rules;

/** What became of an instalment. */
public enum InstalmentOutcome {
  /** Its days of tolerance are not over; part of it, or all, may have come. */
  TO_COME,
  /** It came in time. */
  KEPT,
  /** It came, after its days of tolerance. */
  LATE,
  /** Its days are over and a part of it has come. */
  PART_KEPT,
  /** Its days are over and nothing of it has come. */
  MISSED;

  /** Whether it breaks the arrangement. */
  public boolean isBehind() {
    return this == PART_KEPT || this == MISSED;
  }
}
