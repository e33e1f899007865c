package org.quarterday.arrears.rules;

import java.util.Set;

/** While a hearing or an eviction is ahead nobody is chased beside it. */
final class CourtDateAhead implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.court().aheadOn() != null;
  }

  @Override
  public Advice advise(CaseFacts known) {
    return Advice.of(
        ArrearsAction.COURT_DATE_AHEAD,
        "A hearing or an eviction is on %s: nothing is asked for beside it."
            .formatted(Reasons.day(known.court().aheadOn())));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(CourtOutcomeMissing.class);
  }
}
