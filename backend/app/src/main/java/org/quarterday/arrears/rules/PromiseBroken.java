package org.quarterday.arrears.rules;

import java.util.Set;

/** A broken promise is asked about once, before the ladder goes on. */
final class PromiseBroken implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.isReal()
        && known.promise() != null
        && isBroken(known)
        && !known.isAskedAboutSince(known.promise().lastDay().plusDays(1));
  }

  /** Also one that nobody has settled yet: the day alone breaks it. */
  private static boolean isBroken(CaseFacts known) {
    Promise promise = known.promise();
    return promise.state() == PromiseState.BROKEN
        || promise.state() == PromiseState.OPEN && promise.lastDay().isBefore(known.today());
  }

  @Override
  public Advice advise(CaseFacts known) {
    Promise promise = known.promise();
    return Advice.of(
        ArrearsAction.ASK_ABOUT_BROKEN_PROMISE,
        "%s was promised by %s, and %s: ask what happened."
            .formatted(
                Reasons.money(promise.amountPence()),
                Reasons.day(promise.dueOn()),
                promise.camePence() == 0
                    ? "nothing has come"
                    : "only " + Reasons.money(promise.camePence()) + " has come"));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(InCourt.class);
  }
}
