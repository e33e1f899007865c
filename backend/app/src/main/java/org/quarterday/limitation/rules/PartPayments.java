package org.quarterday.limitation.rules;

/**
 * Which debts a part payment starts the time of again. By the Act those that are not rent: a
 * payment of a part of the rent does not extend the time for the rest (Limitation Act 1980
 * s.29(6)).
 */
public enum PartPayments {
  OF_NO_DEBT,
  OF_OTHER_DEBTS,
  OF_EVERY_DEBT;

  boolean restart(DebtBasis basis) {
    return switch (this) {
      case OF_NO_DEBT -> false;
      case OF_OTHER_DEBTS -> basis == DebtBasis.OTHER;
      case OF_EVERY_DEBT -> true;
    };
  }

  /** By the number the council's setting holds: 0, 1 or 2. */
  public static PartPayments of(int setting) {
    return values()[Math.clamp(setting, 0, values().length - 1)];
  }
}
