/** What each kind of hold stops, for which debt and until when. Pure. */
package org.quarterday.hold.rules;
