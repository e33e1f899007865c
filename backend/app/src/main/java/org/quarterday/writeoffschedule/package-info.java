/**
 * Schedules of write-offs: proposals put together, frozen and hashed when they are sent, reported
 * to who decides, decided by another person within limits, and on the accounts from then on.
 */
package org.quarterday.writeoffschedule;
