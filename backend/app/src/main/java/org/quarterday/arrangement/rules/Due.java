package org.quarterday.arrangement.rules;

import java.time.LocalDate;

/**
 * What is to be paid off what is owed on a day, beside the rent.
 *
 * @param debtPence above nil
 */
public record Due(LocalDate dueOn, long debtPence) {}
