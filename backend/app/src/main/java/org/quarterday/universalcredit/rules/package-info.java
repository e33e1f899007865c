/** What the books say to a claim, how far they agree, and when something may be asked for. */
package org.quarterday.universalcredit.rules;
