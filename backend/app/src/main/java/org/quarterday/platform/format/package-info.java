/** Comma-separated rows of any length and any harm, read in fixed memory. */
package org.quarterday.platform.format;
