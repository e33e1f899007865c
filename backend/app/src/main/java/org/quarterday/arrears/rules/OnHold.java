package org.quarterday.arrears.rules;

import java.util.Set;

/**
 * What the law or the council holds is not asked for: a hold goes before an officer's pause. Where
 * more is owed than it covers, the rest is worked as ever.
 */
final class OnHold implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.hold() != null && !known.isReal();
  }

  @Override
  public Advice advise(CaseFacts known) {
    Hold hold = known.hold();
    return Advice.of(
        Action.HELD,
        hold.until() == null
            ? hold.words() + " holds what is owed."
            : "%s holds what is owed, until %s."
                .formatted(hold.words(), Reasons.day(hold.until())));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(Paused.class);
  }
}
