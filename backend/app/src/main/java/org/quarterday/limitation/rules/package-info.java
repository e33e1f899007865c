/** The Limitation Act 1980 as far as a rent account needs it, and how credits go to weeks. */
package org.quarterday.limitation.rules;
