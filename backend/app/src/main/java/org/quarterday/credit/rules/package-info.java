/** Where a credit comes from, whether it is proved, and what is to be done next. Pure. */
package org.quarterday.credit.rules;
