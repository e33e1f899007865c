package org.quarterday.standingorder.rules;

import java.time.LocalDate;

/**
 * What the bank was told to pay from a day on, which is a due day itself, until the next terms.
 *
 * @param amountPence above nil
 */
public record Terms(LocalDate fromOn, PayRhythm rhythm, long amountPence) {}
