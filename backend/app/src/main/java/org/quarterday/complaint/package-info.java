/**
 * Complaints and service requests by the Housing Ombudsman's Complaint Handling Code: two stages
 * with their days, answers that go only when they say what they must, and what was promised with
 * them until it is done.
 */
package org.quarterday.complaint;
