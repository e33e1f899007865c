/**
 * The final account of what has ended: the last week, what is still on its way and until when, what
 * is recharged, and the decision about the balance once it is proved: nil, a credit to give back,
 * or a case of former tenant arrears.
 */
package org.quarterday.finalaccount;
