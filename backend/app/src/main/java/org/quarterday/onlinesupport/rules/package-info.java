/** Who somebody is by what they answer, and what became of a code: pure decisions. */
package org.quarterday.onlinesupport.rules;
