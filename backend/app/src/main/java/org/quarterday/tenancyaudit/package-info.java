/**
 * The tenancy audit: a visit to a home, what the books hold beside what is found there, and what
 * becomes of every difference.
 */
package org.quarterday.tenancyaudit;
