package org.quarterday.credituse.rules;

import java.util.Optional;

/** By what right a credit is moved to a debt. */
public enum UseAuthority {
  /** The debt is of the same tenancy: the same people owe it for the same home. */
  SAME_TENANCY,
  /** Every owner of the credit owes the debt. */
  SET_OFF,
  /** The owners of the credit agreed to it. */
  CONSENT;

  /**
   * What is wrong with moving it by this right, in words; empty when it may be.
   *
   * @param given null when none was named
   * @param sameTenancy whether the debt is of the credit's tenancy
   * @param everyOwner whether each owner of the credit owes the debt
   */
  public static Optional<String> refuse(
      UseAuthority given, boolean sameTenancy, boolean everyOwner) {
    if (given == null) {
      return Optional.of("Say by what right it is moved.");
    }
    if (given == SAME_TENANCY && !sameTenancy) {
      return Optional.of("The debt is of another tenancy.");
    }
    if (given == SET_OFF && !everyOwner) {
      return Optional.of(
          "Somebody the credit belongs to does not owe this debt: it needs their consent.");
    }
    return Optional.empty();
  }
}
