/**
 * Debts the council gives up by its policy: which may be, why, with what evidence, and the register
 * of those that were. How they are decided is {@code writeoffschedule}'s, how one comes back {@code
 * writeon}'s.
 */
package org.quarterday.writeoff;
