/** What leaves for the maker of cards, and the bars on a letter. */
package org.quarterday.rentcard.format;
