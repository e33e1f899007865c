/** The files agencies get. */
package org.quarterday.placement.format;
