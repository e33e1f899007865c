/**
 * Bringing a council in: files are stored as they come, read into staging, checked against each
 * other, and loaded in one transaction together with the list of what was not right about them.
 */
package org.quarterday.migration;
