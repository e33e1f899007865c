package org.quarterday.credituse.rules;

import org.quarterday.credit.rules.CreditOutcome;

/** What a credit is used for. */
public enum CreditUseKind {
  /** Another rent account of the same people: both legs in one journal. */
  TO_ACCOUNT(CreditOutcome.TO_ACCOUNT, "RIT", null),
  /** A debt in the council's other books, until they say that they have it. */
  TO_COUNCIL_DEBT(CreditOutcome.TO_COUNCIL_DEBT, "CTD", "COUNCIL-DEBTS"),
  TO_HOUSING_BENEFIT(CreditOutcome.TO_HOUSING_BENEFIT, "HBO", null),
  TO_DWP(CreditOutcome.TO_DWP, "UCO", null),
  /** Nobody has claimed it; it stays its owner's. */
  UNCLAIMED(CreditOutcome.UNCLAIMED, "CUN", "UNCLAIMED-CREDITS"),
  /** What another use took comes back, because it was claimed or was not wanted there. */
  PUT_BACK(null, null, null);

  private final CreditOutcome outcome;
  private final String typeCode;
  private final String controlCode;

  CreditUseKind(CreditOutcome outcome, String typeCode, String controlCode) {
    this.outcome = outcome;
    this.typeCode = typeCode;
    this.controlCode = controlCode;
  }

  /** Which outcome the kind of credit has to allow; null where it is none. */
  public CreditOutcome outcome() {
    return outcome;
  }

  /** The type of its entries; null where they have the type of what they undo. */
  public String typeCode() {
    return typeCode;
  }

  /** Where the money lies afterwards; null where the posting rule of the type says so. */
  public String controlCode() {
    return controlCode;
  }

  /** Whether what it took can come back by another one of its kind of paper. */
  public boolean canBePutBack() {
    return this != TO_ACCOUNT && this != PUT_BACK;
  }

  /** Whether it goes to the payer of a benefit. */
  public boolean toBenefit() {
    return this == TO_HOUSING_BENEFIT || this == TO_DWP;
  }
}
