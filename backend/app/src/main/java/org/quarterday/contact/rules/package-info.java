/** Who may be told and believed, and what was resolved at the first contact: pure decisions. */
package org.quarterday.contact.rules;
