package org.quarterday.expected.rules;

import java.time.LocalDate;

/**
 * An award of Universal Credit for housing.
 *
 * @param monthlyPence each assessment period
 * @param toCouncil whether it is paid to the council, and not to the tenant to pay on
 * @param startsOn the first day of its first assessment period
 * @param endsBefore the first day it is no longer for, or null
 */
public record UniversalCredit(
    long monthlyPence, boolean toCouncil, LocalDate startsOn, LocalDate endsBefore) {

  boolean isIn(LocalDate day) {
    return !day.isBefore(startsOn) && (endsBefore == null || day.isBefore(endsBefore));
  }

  Payer payer() {
    return toCouncil ? Payer.UNIVERSAL_CREDIT : Payer.UNIVERSAL_CREDIT_BY_TENANT;
  }
}
