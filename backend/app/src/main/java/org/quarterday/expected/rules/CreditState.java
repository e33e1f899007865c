package org.quarterday.expected.rules;

/** Where an expected credit stands. */
public enum CreditState {
  /** Not due yet, or so lately that it can still be on its way; part of it may have come. */
  TO_COME,
  /** All of it has come. */
  RECEIVED,
  /** It should have come, and has not or not all of it. */
  LATE
}
