package org.quarterday.hold.rules;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A hold as it stands on one account.
 *
 * @param personId whose it is, or null
 * @param cutOffOn the last due day it covers; null where its kind covers another sort of debt
 * @param disputedPence the sum in dispute; null where its kind covers another sort of debt
 * @param coveredPence of what it covered at its start, what is owed still
 */
public record HeldDebt(
    UUID holdId,
    HoldKind kind,
    UUID personId,
    LocalDate cutOffOn,
    Long disputedPence,
    long coveredPence) {}
