/** The clock of a breach, its risk, and what is missing before it is closed. Pure. */
package org.quarterday.breach.rules;
