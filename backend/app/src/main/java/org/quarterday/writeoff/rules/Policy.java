package org.quarterday.writeoff.rules;

/**
 * The council's thresholds of one kind, as they stand on a day.
 *
 * @param mostPence debts above it are not given up by this kind; null for without bound
 * @param endedDays how many days the account has to be a former one
 * @param quietDays how many days without a payment
 * @param letters how many were sent since the account ended
 */
public record Policy(
    WriteOffKind kind, boolean inUse, Long mostPence, int endedDays, int quietDays, int letters) {}
