package org.quarterday.expected.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * A Direct Debit collects by the schedule its payer was told: what was owed when that was worked
 * out and what has been charged since, less every collection that was due, is what an account on
 * plan owes. What the bank sent back is late and not on its way.
 */
final class DirectDebitPattern {

  private static final int DAYS_LOOKED_BACK = 60;
  private static final int COLLECTIONS_AHEAD = 2;

  private DirectDebitPattern() {}

  static PayerPattern of(Situation known) {
    DirectDebit plan = known.directDebit();
    if (plan == null) {
      return PayerPattern.NONE;
    }
    long settled =
        plan.collections().stream()
            .filter(one -> one.came() || isSettled(known, one))
            .mapToLong(DirectDebit.Collection::pence)
            .sum();
    long onPlan = plan.openingPence() + plan.partOf(plan.chargedPence()) - settled;
    boolean isOver = plan.collections().stream().allMatch(one -> isSettled(known, one));
    return new PayerPattern(
        plan.partOf(known.thisWeekPence()), isOver ? 0 : Math.max(0, onPlan), credits(known, plan));
  }

  /** It should have come by now. */
  private static boolean isSettled(Situation known, DirectDebit.Collection one) {
    return one.returned()
        || one.collectOn().plusDays(Payer.DIRECT_DEBIT.graceDays()).isBefore(known.today());
  }

  private static List<ExpectedCredit> credits(Situation known, DirectDebit plan) {
    long ahead =
        plan.collections().stream().filter(one -> one.collectOn().isBefore(known.today())).count();
    LocalDate since = known.today().minusDays(DAYS_LOOKED_BACK);
    return plan.collections().stream()
        .limit(ahead + COLLECTIONS_AHEAD)
        .filter(one -> !one.collectOn().isBefore(since))
        .map(one -> credit(known, one))
        .toList();
  }

  private static ExpectedCredit credit(Situation known, DirectDebit.Collection one) {
    return new ExpectedCredit(
        Payer.DIRECT_DEBIT,
        one.dueOn(),
        one.dueOn(),
        one.collectOn(),
        one.pence(),
        one.came() ? 0 : one.pence(),
        !one.came() && isSettled(known, one));
  }
}
