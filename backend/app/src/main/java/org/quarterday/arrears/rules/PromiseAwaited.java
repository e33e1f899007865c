package org.quarterday.arrears.rules;

import java.util.Set;

/** Who has promised is not chased before the promise is broken. */
final class PromiseAwaited implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.isReal()
        && known.promise() != null
        && known.promise().state() == PromiseState.OPEN
        && !known.promise().lastDay().isBefore(known.today());
  }

  @Override
  public Advice advise(CaseFacts known) {
    Promise promise = known.promise();
    return Advice.of(
        ArrearsAction.PROMISE_AWAITED,
        "No action is needed: %s is promised by %s, and %s."
            .formatted(
                Reasons.money(promise.amountPence()),
                Reasons.day(promise.dueOn()),
                promise.camePence() == 0
                    ? "nothing of it has come yet"
                    : Reasons.money(promise.camePence()) + " of it has come"));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(ArrangementBroken.class, NextStep.class);
  }
}
