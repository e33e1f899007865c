/**
 * The files and reports of Bacs, and whether a bank account can exist. Pure: bytes to records with
 * every fault of them, and back; sums of money are pence, days are civil dates.
 *
 * <p>Sources: the record layouts of Standard 18, the reports' published shapes, and Vocalink's
 * "Validating account numbers".
 */
package org.quarterday.platform.bacs;
