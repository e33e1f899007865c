package org.quarterday.arrears.rules;

import java.util.Set;

/** A step of the ladder is to be taken. */
final class NextStep implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.isReal() && known.ladder().rung(known) instanceof Ladder.Next;
  }

  @Override
  public Advice advise(CaseFacts known) {
    Step step = ((Ladder.Next) known.ladder().rung(known)).step();
    String after =
        known
            .ladder()
            .stage(known)
            .map(stage ->
                ", and “%s” was taken on %s"
                    .formatted(stage.name(), Reasons.day(known.takenOn(stage))))
            .orElse("");
    return Advice.take(
        step,
        "%s is overdue%s: “%s” is next, from %s%s."
            .formatted(
                Reasons.money(known.askablePence()),
                Reasons.weeks(known),
                step.name(),
                Reasons.money(step.fromPence(known.weeklyPence())),
                after));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(ClaimDue.class);
  }
}
