/**
 * Credits: the ones that stand on accounts, where they come from, proving one by the council's
 * checklist, saying what it is, and what is owed before it is paid out. What is then done with it
 * is {@code credituse}'s and {@code refund}'s.
 */
package org.quarterday.credit;
