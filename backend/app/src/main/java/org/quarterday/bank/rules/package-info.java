/** What follows on what, and what belongs together. */
package org.quarterday.bank.rules;
