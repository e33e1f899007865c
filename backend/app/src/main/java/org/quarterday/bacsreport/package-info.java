/**
 * What banks report of Direct Debits: every report kept, every advice worked once, refunds claimed
 * back with their clocks and evidence. Stands on the accounts, the mandates, letters and tasks.
 */
package org.quarterday.bacsreport;
