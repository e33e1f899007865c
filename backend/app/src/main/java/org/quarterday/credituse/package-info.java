/**
 * What is done with a proved credit other than refunding it: moved to what its owner owes here or
 * in the council's other books, returned to benefit, or kept as unclaimed until somebody claims it.
 * By two people, and once.
 */
package org.quarterday.credituse;
