/** What the policy on write-offs says of a debt, and what can become of a write-off. Pure. */
package org.quarterday.writeoff.rules;
