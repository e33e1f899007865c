/**
 * Debts of tenancies that are over: a case for each, its stages with their letters and days, the
 * people who owe it together, and the complex ones reported upward with everything that is known.
 */
package org.quarterday.formertenant;
