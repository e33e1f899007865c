/** Decisions about an extract: pure functions of what it says. */
package org.quarterday.migration.rules;
