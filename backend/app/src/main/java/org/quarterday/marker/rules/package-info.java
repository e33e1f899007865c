/** How long a cautionary marker may stand, without where it is kept. */
package org.quarterday.marker.rules;
