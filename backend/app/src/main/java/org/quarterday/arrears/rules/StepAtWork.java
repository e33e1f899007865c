package org.quarterday.arrears.rules;

import java.util.Set;

/** A step has so many days to work before the one after it. */
final class StepAtWork implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.isReal() && known.ladder().rung(known) instanceof Ladder.Later;
  }

  @Override
  public Advice advise(CaseFacts known) {
    var later = (Ladder.Later) known.ladder().rung(known);
    return Advice.of(
        ArrearsAction.STEP_AT_WORK,
        "No action is needed before %s: “%s” comes %d days after the step it needs."
            .formatted(Reasons.day(later.from()), later.step().name(), later.step().waitDays()));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(StepHeld.class);
  }
}
