package org.quarterday.hold.rules;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A hold as it stands on one account.
 *
 * @param personId whose it is, or null
 * @param endsOn the last day it stops anything; null while nothing says when
 * @param cutOffOn the last due day it covers; null where its kind covers another sort of debt
 * @param statedPence as the notice or the dispute has it; null where nobody said
 * @param coveredPence of what it covered at its start, what is owed still
 */
public record HeldDebt(
    UUID holdId,
    HoldKind kind,
    UUID personId,
    LocalDate endsOn,
    LocalDate cutOffOn,
    Long statedPence,
    long coveredPence) {}
