/** What may go to an agency, and why it comes back. */
package org.quarterday.placement.rules;
