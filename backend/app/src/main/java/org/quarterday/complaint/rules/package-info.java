/** The Complaint Handling Code's rules, without where complaints are kept. */
package org.quarterday.complaint.rules;
