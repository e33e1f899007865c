/** When a notice runs, what a court may decide next, and what has to be shown before a claim. */
package org.quarterday.court.rules;
