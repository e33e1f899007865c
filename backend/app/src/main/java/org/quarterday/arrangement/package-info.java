/**
 * Arrangements: what a tenant agrees, or a court orders, to pay off what is owed, beside the rent
 * of the time. Made from an amount, never edited: a change is another version. What comes is
 * counted to the oldest instalment first, and nobody decides whether it was kept.
 */
package org.quarterday.arrangement;
