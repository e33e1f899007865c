/**
 * Safeguarding: a concern for a child or an adult, passed on with the least that is needed, seen
 * only by those who act on it, each sight with its reason.
 */
package org.quarterday.safeguarding;
