/** What of a figure may be shown without telling of a person. */
package org.quarterday.equality.rules;
