package org.quarterday.finalaccount.rules;

/** What may still move a final balance. */
public enum AwaitedKind {
  HOUSING_BENEFIT,
  UNIVERSAL_CREDIT,
  /** On its way to the account. */
  DIRECT_DEBIT,
  /** On the account, and a bank may take it back. */
  MAY_BE_RETURNED,
  SUSPENSE
}
