package org.quarterday.arrears.rules;

import java.util.Set;

/** An officer's pause holds until its day, whatever the ladder says. */
final class Paused implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.pause() != null;
  }

  @Override
  public Advice advise(CaseFacts known) {
    return Advice.of(
        ArrearsAction.PAUSED,
        "Paused until %s, because %s."
            .formatted(Reasons.day(known.pause().until()), known.pause().reason().openWords()));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(CourtDateAhead.class);
  }
}
