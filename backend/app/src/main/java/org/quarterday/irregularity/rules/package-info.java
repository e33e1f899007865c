/** What did not go as planned, told in words: facts in, sentences out. Pure. */
package org.quarterday.irregularity.rules;
