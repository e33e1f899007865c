package org.quarterday.arrears.rules;

import java.time.LocalDate;

/**
 * A hold on the account that forbids to ask for the debt.
 *
 * @param words what it is, as in "Breathing Space"
 * @param until its last day, or null when that is not known
 * @param coveredPence how much of what is owed it holds, or null when all of it
 */
public record Hold(String words, LocalDate until, Long coveredPence) {}
