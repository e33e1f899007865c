package org.quarterday.arrears.rules;

import java.time.LocalDate;

/**
 * What the holds on an account come to for its arrears.
 *
 * @param words what it is, as everybody who sees the account may read it: "Breathing Space"
 * @param until its last day, or null when that is not known
 * @param coveredPence how much of what is owed it holds, or null when all of it
 * @param outsideFrom the first day on which what falls due is outside it, or null where it covers
 *     by the sum
 */
public record Hold(String words, LocalDate until, Long coveredPence, LocalDate outsideFrom) {}
