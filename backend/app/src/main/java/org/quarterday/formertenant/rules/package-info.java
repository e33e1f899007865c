/** Where a case of former tenant arrears stands, what its letters say, and what a report holds. */
package org.quarterday.formertenant.rules;
