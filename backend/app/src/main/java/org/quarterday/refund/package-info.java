/**
 * Giving a credit back to the tenant: proved, asked for, approved by a second person, and on the
 * account. How it is paid is {@code refundfile}'s.
 */
package org.quarterday.refund;
