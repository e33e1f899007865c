/**
 * Direct Debit as the payer knows it: the instruction to collect (mandate), what will be collected
 * when (schedule and items), and the advance notice that says so. What is sent to Bacs, and the
 * money, are {@code collection}'s.
 */
package org.quarterday.directdebit;
