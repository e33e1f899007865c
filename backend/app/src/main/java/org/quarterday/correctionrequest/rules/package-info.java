/** What can be disputed, and how a correction request may go on. Pure. */
package org.quarterday.correctionrequest.rules;
