package org.quarterday.standingorder.rules;

/** What became of a payment that was or is due. */
public enum DueOutcome {
  /** Not due yet, or so lately that it can still be on its way. */
  TO_COME,
  CAME,
  /** Something came, more or less than was asked for. */
  ANOTHER_AMOUNT,
  NOT_RECEIVED
}
