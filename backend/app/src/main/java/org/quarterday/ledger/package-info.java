/**
 * The ledger of a rent account as a pure model: what a posting, an entry, a reversal and a proof
 * are. The database does the same in sets; tests hold the two against each other.
 */
package org.quarterday.ledger;
