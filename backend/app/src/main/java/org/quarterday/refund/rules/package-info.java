/** What of a credit may be refunded, and what can become of a refund. Pure. */
package org.quarterday.refund.rules;
