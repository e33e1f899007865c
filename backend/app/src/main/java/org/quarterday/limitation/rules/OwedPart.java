package org.quarterday.limitation.rules;

import java.time.LocalDate;

/**
 * What of one week's debits is still owed.
 *
 * @param monday the day it fell due
 */
public record OwedPart(LocalDate monday, DebtBasis basis, long pence) {}
