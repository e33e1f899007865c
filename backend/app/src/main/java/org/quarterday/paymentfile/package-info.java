/**
 * Money in: payments one by one and in files, each line posted once or held where it can be seen.
 */
package org.quarterday.paymentfile;
