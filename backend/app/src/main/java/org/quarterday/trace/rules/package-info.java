/**
 * Who somebody may be: what agrees, how much that counts, and what a look-up must be founded on.
 */
package org.quarterday.trace.rules;
