/** How each payer pays, what of a balance is timing, and how that is said. */
package org.quarterday.expected.rules;
