/** What is done about a line of an agency. */
package org.quarterday.agencyreturn.rules;
