/**
 * Rent cards: their numbers, who has which, the order to the maker, and the letter with a barcode.
 */
package org.quarterday.rentcard;
