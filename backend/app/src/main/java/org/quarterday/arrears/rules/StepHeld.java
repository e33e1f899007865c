package org.quarterday.arrears.rules;

import java.util.Set;

/**
 * Nobody is taken to court while a hold says that they are not: while benefit that would clear the
 * arrears is being decided, say (Pre-Action Protocol for Possession Claims by Social Landlords,
 * 2.6).
 */
final class StepHeld implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.isReal() && known.ladder().rung(known) instanceof Ladder.Held;
  }

  @Override
  public Advice advise(CaseFacts known) {
    Step step = ((Ladder.Held) known.ladder().rung(known)).step();
    return Advice.of(
        ArrearsAction.HELD,
        "%s stops “%s”%s: a step to court is not taken while it stands."
            .formatted(
                known.courtHold().words(), step.name(), OnHold.until(known.courtHold().until())));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(LadderTop.class);
  }
}
