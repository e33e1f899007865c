/**
 * Debts of former tenants with collection agencies: chosen and looked at, approved by another
 * person, sent in one file, answered, and called back. A debt is with one agency at a time.
 */
package org.quarterday.placement;
