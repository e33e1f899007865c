package org.quarterday.irregularity.rules;

/** What sort of irregularity is told. */
public enum IrregularityKind {
  /** A collection came back. */
  UNPAID,
  /** A collection did not go with its run. */
  LEFT_OUT,
  /** A bank said something about an instruction. */
  REPORTED,
  /** A payer's bank refunded a collection under the Direct Debit Guarantee. */
  CLAIMED,
  /** Another payment did not stand. */
  BOUNCED,
  /** Housing Benefit was kept back or taken back. */
  RECOVERED,
  /** A credit that was due has not come, or not all of it. */
  LATE
}
