package org.quarterday.arrears.rules;

import java.util.Set;

/** A broken arrangement is asked about once, before the ladder goes on: what happened, what now. */
final class ArrangementBroken implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.isReal()
        && known.agreement() != null
        && !known.agreement().kept()
        && !known.isAskedAboutSince(known.agreement().since());
  }

  @Override
  public Advice advise(CaseFacts known) {
    Agreement agreement = known.agreement();
    return Advice.of(
        ArrearsAction.ASK_ABOUT_BROKEN_ARRANGEMENT,
        "The %s is broken since %s, and %s was due and has not come: ask what happened and what can be paid now."
            .formatted(
                agreement.courtOrdered() ? "arrangement a court ordered" : "arrangement",
                Reasons.day(agreement.since()),
                Reasons.money(agreement.behindPence())));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(PromiseBroken.class);
  }
}
