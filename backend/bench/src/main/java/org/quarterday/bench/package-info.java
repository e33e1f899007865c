/**
 * The measured figures: each against its floor in the same run, on the same PostgreSQL with the
 * same durability. Nothing here is asserted by a test; a ratio depends on the machine, and the
 * numbers with their machine stand in {@code RESULTS.md}.
 */
package org.quarterday.bench;
