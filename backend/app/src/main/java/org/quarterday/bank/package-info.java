/**
 * The council's accounts at its bank: their statements taken and proved, and every line of them
 * found on the books, or explained.
 */
package org.quarterday.bank;
