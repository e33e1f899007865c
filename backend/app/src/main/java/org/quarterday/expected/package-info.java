/**
 * What is due to come on an account, from whom and when, so that arrears that are only a matter of
 * timing are told from real ones. A model read from what is on record; nothing is kept of it.
 */
package org.quarterday.expected;
