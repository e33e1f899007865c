/**
 * Arrears: for every account that owes, what is overdue, what is recommended and why, and what was
 * done. The worklist is worked out again from the books; what people did is kept.
 */
package org.quarterday.arrears;
