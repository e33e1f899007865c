/**
 * Finding a person who is misspelt, renamed or half known: among our own records, and in what
 * tracing services send. Why somebody is looked for is on record before anybody is shown; what a
 * person at risk keeps to themselves is neither shown nor compared.
 */
package org.quarterday.trace;
