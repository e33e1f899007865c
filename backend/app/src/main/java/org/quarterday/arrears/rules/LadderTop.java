package org.quarterday.arrears.rules;

import java.util.Set;

/** Above the gravest step no rule decides. */
final class LadderTop implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.isReal() && known.ladder().rung(known) instanceof Ladder.Top;
  }

  @Override
  public Advice advise(CaseFacts known) {
    var top = (Ladder.Top) known.ladder().rung(known);
    return Advice.of(
        ArrearsAction.REVIEW_CASE,
        "“%s”, the last step, was taken on %s and %s is still overdue: decide how it goes on."
            .formatted(
                top.step().name(),
                Reasons.day(known.takenOn(top.step())),
                Reasons.money(known.askablePence())));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(BelowLadder.class);
  }
}
