/** What may become of an escalation, and what its pack says: pure decisions. */
package org.quarterday.escalation.rules;
