package org.quarterday.arrangement.rules;

/**
 * How far an instalment may be off and still be kept, as the council had it when it was agreed.
 *
 * @param days after its due day
 * @param pence that may be short
 */
public record Tolerance(int days, long pence) {}
