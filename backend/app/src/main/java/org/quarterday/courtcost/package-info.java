/**
 * Court costs: what a court awarded, instructed by an officer who cites the order, posted by
 * another person to the tenancy's account for costs, and reversed when the court refuses it.
 */
package org.quarterday.courtcost;
