/** What a write-on is for, and what can become of one. Pure. */
package org.quarterday.writeon.rules;
