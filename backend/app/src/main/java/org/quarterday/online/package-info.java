/**
 * What a tenant does for herself: proves the tenancy, sees her accounts in words, pays by card.
 * Every operation asks whose sign-in it is; what is another's is not found.
 */
package org.quarterday.online;
