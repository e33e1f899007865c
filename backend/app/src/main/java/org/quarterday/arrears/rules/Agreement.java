package org.quarterday.arrears.rules;

import java.time.LocalDate;

/**
 * An arrangement to pay off what is owed, as it was judged last. Money in pence.
 *
 * @param kept whether all that was due by it has come; else it is broken
 * @param since the day since when
 * @param courtOrdered whether only another order changes it
 * @param behindPence what was due by it and has not come
 * @param nextDueOn the next instalment that has to come, or null
 * @param nextPence what of it has not come, with the rent until then, or null
 */
public record Agreement(
    boolean kept,
    LocalDate since,
    boolean courtOrdered,
    long behindPence,
    LocalDate nextDueOn,
    Long nextPence) {}
