package org.quarterday.arrears.rules;

import java.util.Set;

/** What is overdue is less than any step that is left asks for. */
final class BelowLadder implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.isReal() && known.ladder().rung(known) instanceof Ladder.Below;
  }

  @Override
  public Advice advise(CaseFacts known) {
    Step lowest = ((Ladder.Below) known.ladder().rung(known)).lowest();
    String overdue = Reasons.money(known.askablePence());
    return Advice.of(
        ArrearsAction.BELOW_LADDER,
        lowest == null
            ? "No action is needed: the council has no step for it."
            : "No action is needed: %s is overdue, and “%s” is from %s%s."
                .formatted(
                    overdue,
                    lowest.name(),
                    Reasons.money(lowest.fromPence(known.weeklyPence())),
                    lowest.needsCode() == null ? "" : ", after the step it needs"));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of();
  }
}
