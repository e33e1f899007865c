/**
 * The same words to thousands: whom they are for, who is left out and why, a second person's
 * approval, sending, and what became of each.
 */
package org.quarterday.campaign;
