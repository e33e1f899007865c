package org.quarterday.standingorder.rules;

import java.time.LocalDate;

/** Money that came by standing order and stands, in pence. */
public record Paid(LocalDate on, long pence) {}
