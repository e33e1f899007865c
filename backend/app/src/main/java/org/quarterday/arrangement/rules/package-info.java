/** The calendar of an arrangement, what is counted to it, and what it comes to. Pure. */
package org.quarterday.arrangement.rules;
