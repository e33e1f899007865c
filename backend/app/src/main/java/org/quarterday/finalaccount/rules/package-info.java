/** What a final account waits for, and when it can be decided. */
package org.quarterday.finalaccount.rules;
