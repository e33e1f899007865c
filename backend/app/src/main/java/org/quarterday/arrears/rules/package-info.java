/** What is recommended about arrears, and why: pure decisions. */
package org.quarterday.arrears.rules;
