package org.quarterday.correction.rules;

/** What was wrong, or that nothing was and money is only moved. */
public enum Mistake {
  WRONG_ACCOUNT,
  WRONG_AMOUNT,
  WRONG_DATE,
  TRANSFER
}
