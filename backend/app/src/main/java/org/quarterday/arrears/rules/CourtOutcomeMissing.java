package org.quarterday.arrears.rules;

import java.util.Set;

/** Nobody can say what is next while what the court decided is not on record. */
final class CourtOutcomeMissing implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.court().missingOn() != null;
  }

  @Override
  public Advice advise(CaseFacts known) {
    return Advice.of(
        ArrearsAction.WRITE_COURT_OUTCOME,
        "A hearing or an eviction was on %s: write down what came of it."
            .formatted(Reasons.day(known.court().missingOn())));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(NobodyLives.class);
  }
}
