/**
 * Bulk work cut into chunks that any node may do: claimed under a lease with a fencing number, one
 * transaction each, resumed after a crash, never done twice. Knows nothing of rent.
 */
package org.quarterday.platform.jobs;
