package org.quarterday.arrangement.rules;

import java.time.LocalDate;

/**
 * Money that came and counts.
 *
 * @param on the day it counts from
 * @param pence above nil
 */
public record Payment(LocalDate on, long pence) {}
