package org.quarterday.arrears.rules;

import java.util.Set;

/** A notice that has run out leads to a claim or is left to lapse; somebody decides. */
final class ClaimDue implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.isReal() && known.courtHold() == null && known.court().isClaimDue(known.today());
  }

  @Override
  public Advice advise(CaseFacts known) {
    return Advice.of(
        ArrearsAction.DECIDE_ABOUT_CLAIM,
        "The notice has run out on %s and %s is overdue: decide about a claim."
            .formatted(
                Reasons.day(known.court().claimFrom()), Reasons.money(known.askablePence())));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(StepAtWork.class);
  }
}
