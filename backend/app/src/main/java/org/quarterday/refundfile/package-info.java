/**
 * Paying refunds: the file of Bacs credits from its dry run to Bacs. What may be refunded is {@code
 * refund}'s.
 */
package org.quarterday.refundfile;
