/**
 * The council's policy about credits, dated: what is asked before one is believed, and what one can
 * be found to be. {@code credit} reads it as it stands on a day.
 */
package org.quarterday.creditpolicy;
