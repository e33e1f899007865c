/** Decisions about mandates, schedules and notices, as functions of what is known. */
package org.quarterday.directdebit.rules;
