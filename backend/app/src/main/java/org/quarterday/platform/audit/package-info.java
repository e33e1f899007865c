/**
 * The audit log: events a trigger copies, sealed into a hash chain whose heads are kept outside the
 * database too, so that an edit, a deletion, a change of order, a cut tail or a restored older copy
 * shows.
 */
package org.quarterday.platform.audit;
