package org.quarterday.debit.rules;

/**
 * How a type of charge is debited, as its dated terms say on the week's Monday.
 *
 * @param apportioned charged by days in a part week; otherwise the whole week as soon as one day
 *     falls in it
 * @param chargedInFreeWeeks charged even in a rent-free week, as heating often is
 * @param chargedWhenVoid counted as void loss while nobody holds the property
 */
public record ChargeTerms(
    boolean apportioned, boolean chargedInFreeWeeks, boolean chargedWhenVoid) {}
