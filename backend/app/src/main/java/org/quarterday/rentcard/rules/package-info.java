/** What a card's number is, and what may become of a card. */
package org.quarterday.rentcard.rules;
