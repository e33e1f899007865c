/**
 * Money that is ours to hold and nobody's yet: counted, aged, and put where it belongs by two
 * people.
 */
package org.quarterday.suspense;
