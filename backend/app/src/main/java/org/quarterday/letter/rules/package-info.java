/** What a letter says, without where it is kept. */
package org.quarterday.letter.rules;
