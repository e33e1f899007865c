package org.quarterday.directdebit.rules;

/** What can happen to an instruction to collect. */
public enum MandateEvent {
  /** A new instruction (0N) went into a released file. */
  LODGE,
  /** The time in which the bank refuses has passed. */
  ACCEPT,
  /** The bank refused the instruction (AUDDIS). */
  REFUSE,
  /** Somebody, or a rule, stops collecting until it is cleared up. */
  SUSPEND,
  RESUME,
  /** By the payer, the payer's bank or us. */
  CANCEL,
  /** The bank brings it back (ADDACS R): nothing is sent to Bacs. */
  REINSTATE,
  /** Not collected by for the dormancy period. */
  SLEEP,
  /** Details put right after a refusal, or an old one used again: it is lodged anew. */
  CORRECT
}
