package org.quarterday.balancing.rules;

/**
 * What the bank said on a day of one account, and what was found of it.
 *
 * @param code of the account at the bank
 * @param in what came in by the statements taken that day
 * @param out what went out by them, as a positive amount
 * @param matched matches made that day less those undone, and what their lines come to
 * @param differencePence what those lines come to beyond what was matched with them, each with its
 *     reason
 * @param open the lines of the statements taken that day of which nobody has said yet what they are
 */
public record BankDay(
    String code, Tally in, Tally out, Tally matched, long differencePence, Tally open) {}
