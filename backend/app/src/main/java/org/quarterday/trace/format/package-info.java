/** The results of tracing services, as they write them. */
package org.quarterday.trace.format;
