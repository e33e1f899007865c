/** What to do about each reason a bank gives. */
package org.quarterday.bacsreport.rules;
