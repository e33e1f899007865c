/**
 * Debts written off that come back: a write-on for money that came or a debtor who was found, by
 * two people; and the debtors themselves, recognised when they hold a home of ours again.
 */
package org.quarterday.writeon;
