/**
 * Contacts: what a tenant, or somebody who may speak for them, and the council said to each other
 * about an account. Only added to; a promise and a task to come back to it are made in its commit.
 */
package org.quarterday.contact;
