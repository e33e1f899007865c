/**
 * Starts what Quarterday stands on, without Docker: an embedded PostgreSQL 18, a real Keycloak with
 * both realms, the backend and the front server. Used by {@code make run}, by the tests and by the
 * bench. Nothing here knows a rent word.
 */
package org.quarterday.stack;
