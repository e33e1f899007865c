package org.quarterday.standingorder.rules;

import java.time.LocalDate;

/**
 * One payment that is due.
 *
 * @param payOn the working day on or after it, when the bank pays
 * @param nextPayOn when the bank would pay the next, were there one
 * @param pence how much
 */
public record DuePayment(LocalDate dueOn, LocalDate payOn, LocalDate nextPayOn, long pence) {}
