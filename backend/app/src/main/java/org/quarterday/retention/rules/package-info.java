/** What is removed of whom, and how a table leads to a person. */
package org.quarterday.retention.rules;
