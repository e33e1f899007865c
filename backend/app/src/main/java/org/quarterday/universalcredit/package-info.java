/**
 * What the Landlord Portal asks about a tenancy, answered from the books to the penny; and what the
 * council asks there: that rent is paid to it, and that arrears are taken from a claim.
 */
package org.quarterday.universalcredit;
