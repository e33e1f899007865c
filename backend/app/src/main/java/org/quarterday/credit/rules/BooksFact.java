package org.quarterday.credit.rules;

/** What the books can answer of a credit's checklist. */
public enum BooksFact {
  /** Rent and charges of weeks that have begun and are not debited. */
  DEBITS_TO_DATE("of weeks that have begun are not debited yet", "Every week is debited."),
  /** What the charges of the last quarter come to, beyond what was debited for them. */
  DEBITS_MISSING(
      "of the last 13 weeks' charges were never debited",
      "The last 13 weeks were debited as charged."),
  /** Payments their bank may still take back. */
  UNCLEARED("may still be taken back by a bank", "Every payment is clear."),
  /** What benefit paid beyond what was charged. */
  BENEFIT("of benefit is beyond what was charged", "Benefit is within what was charged."),
  /** Payments that reached the account from suspense, from another account or twice. */
  PAYER(
      "came from suspense, from another account or twice",
      "Every payment of the quarter came under the account's own reference."),
  /** What the same people had written off, on whichever account, and nobody brought back. */
  WRITTEN_OFF("of what they owed is written off", "Nothing they owed is written off.");

  private final String words;
  private final String nothing;

  BooksFact(String words, String nothing) {
    this.words = words;
    this.nothing = nothing;
  }

  /** Completes an amount: "£57.30 of benefit is beyond what was charged". */
  public String words() {
    return words;
  }

  /** What is said when there is no amount. */
  public String nothing() {
    return nothing;
  }
}
