/**
 * Helping tenants into Housing Online: what stands of a person's sign-ins, invitations, identity
 * checks, locks, links, and seeing the pages as the tenant does. Codes and answers are shown to
 * nobody and kept nowhere.
 */
package org.quarterday.onlinesupport;
