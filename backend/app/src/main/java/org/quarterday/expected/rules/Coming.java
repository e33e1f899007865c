package org.quarterday.expected.rules;

/**
 * A credit that is to come, and what the balance is after it.
 *
 * @param chargedPence what is charged until that day and not on the account yet
 * @param balanceAfterPence with those charges and every credit due until then
 */
public record Coming(ExpectedCredit credit, long chargedPence, long balanceAfterPence) {}
