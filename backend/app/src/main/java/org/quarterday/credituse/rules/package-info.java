/** How much of a credit can be used for what, and what can become of such a use. Pure. */
package org.quarterday.credituse.rules;
