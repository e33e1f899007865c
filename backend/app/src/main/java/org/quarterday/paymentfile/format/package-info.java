/** The layouts payments come in. */
package org.quarterday.paymentfile.format;
