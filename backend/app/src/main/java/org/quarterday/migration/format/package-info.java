/**
 * The legacy extract's files: bytes to rows to typed columns, with every error a line can have.
 * Pure: no database, no framework.
 */
package org.quarterday.migration.format;
