package org.quarterday.standingorder.rules;

/** What is the matter with a standing order. */
public enum TroubleKind {
  /** Due and not received. */
  NOT_RECEIVED,
  /** Received, but of another amount than was asked for. */
  ANOTHER_AMOUNT,
  /** It goes on after its end, or after the account's. */
  AFTER_ITS_END
}
