package org.quarterday.arrangement.rules;

/** The parts of a statement of income and outgoings. */
public enum StatementPart {
  INCOME,
  /** Costs that are the same every month, whatever one does. */
  FIXED,
  /** Costs one has some say in. */
  FLEXIBLE
}
