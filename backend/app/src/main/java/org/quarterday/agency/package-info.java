/**
 * The collection agencies a council works with, and what it agreed with each, dated. Which debts
 * they have is {@code placement}; what they pay and say is {@code agencyreturn}.
 */
package org.quarterday.agency;
