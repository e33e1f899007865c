/** What the benefit regulations say about amounts and periods. */
package org.quarterday.benefit.rules;
