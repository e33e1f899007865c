/**
 * Sums of money in whole pence. Pure: nothing but {@code java.*}.
 *
 * <p>Positive is owed to the council (arrears), negative is credit.
 */
package org.quarterday.money;
