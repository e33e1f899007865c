package org.quarterday.credit.rules;

/** What can be done with a credit. Which of them a kind of credit allows is the council's data. */
public enum CreditOutcome {
  REFUND,
  TO_ACCOUNT,
  TO_COUNCIL_DEBT,
  TO_HOUSING_BENEFIT,
  TO_DWP,
  HOLD,
  UNCLAIMED
}
