/** The files agencies send. */
package org.quarterday.agencyreturn.format;
