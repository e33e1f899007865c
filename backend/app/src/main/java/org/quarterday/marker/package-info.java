/**
 * Cautionary markers: what somebody has to know before they call or visit a person, in a few words,
 * authorised by another person, for a time. Nothing of them leaves the office.
 */
package org.quarterday.marker;
