/**
 * The weekly debit: prepare, balance, approve, post, prove, close; and back out. What a week's
 * charges come to is held as lines before it is posted, so that what was approved is what is
 * posted.
 */
package org.quarterday.debit;
