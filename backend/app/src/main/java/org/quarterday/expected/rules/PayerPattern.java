package org.quarterday.expected.rules;

import java.util.List;

/**
 * How one payer pays.
 *
 * @param weeklyPence what it comes to in a charged week of now
 * @param pendingPence what of the rent charged already it will pay, but is not due yet
 * @param credits late, to come and lately received, in order of the day they are due
 */
record PayerPattern(long weeklyPence, long pendingPence, List<ExpectedCredit> credits) {

  static final PayerPattern NONE = new PayerPattern(0, 0, List.of());
}
