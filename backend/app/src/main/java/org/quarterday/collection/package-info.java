/**
 * Collecting by Direct Debit: the run of a collection day from its dry run to its payments on the
 * accounts, and the file that goes to Bacs. What payers were told is {@code directdebit}'s.
 */
package org.quarterday.collection;
