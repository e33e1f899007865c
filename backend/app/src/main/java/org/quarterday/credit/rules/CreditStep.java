package org.quarterday.credit.rules;

/** A thing to do about a credit. */
public enum CreditStep {
  /** Begin to prove it. */
  BEGIN,
  /** A refund or another use waits for its decision. */
  HAVE_DECIDED,
  /** Held in advance until a day that has not come. */
  WAIT_UNTIL,
  ANSWER,
  CLASSIFY,
  /** An answer says that a part of it is not the tenant's. */
  PUT_RIGHT,
  RETURN_TO_BENEFIT,
  PAY_DEBT,
  WAIT_FOR_BANK,
  REFUND,
  /** Nobody who could be paid lives: it is the estate's. */
  FIND_ESTATE,
  REACH_OWNER,
  KEEP_AS_UNCLAIMED,
  HOLD,
  CLOSE
}
