/** The clock of a request, where rows about a person are, and what of them may be about others. */
package org.quarterday.subjectaccess.rules;
