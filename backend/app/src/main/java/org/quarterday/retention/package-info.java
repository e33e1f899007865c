/**
 * Retention: what is kept no longer than it is needed. A run finds whose time has come by the
 * schedule and what stands against it, is released by another person, and takes away what the
 * register says; entries, balances and the chain of the audit log stay.
 */
package org.quarterday.retention;
