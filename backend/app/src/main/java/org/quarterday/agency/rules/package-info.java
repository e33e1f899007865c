/** What an agency may keep. */
package org.quarterday.agency.rules;
