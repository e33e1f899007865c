/** What may follow on a safeguarding concern, without where it is kept. */
package org.quarterday.safeguarding.rules;
