/**
 * Payment irregularities: what was to be paid into an account, what was, what came back and why,
 * and what happens next, as said on the telephone and written in a letter. Read from what other
 * features have on record; nothing is kept of it.
 */
package org.quarterday.irregularity;
