/** The forms a bank writes statements in: camt.053, MT940 and CSV. */
package org.quarterday.bank.format;
