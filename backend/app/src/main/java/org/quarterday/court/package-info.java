/**
 * Court: notices with their particulars, the certificate of what was tried before, claims,
 * hearings, what the court decided, and warrants. What it costs is {@code courtcost}.
 */
package org.quarterday.court;
