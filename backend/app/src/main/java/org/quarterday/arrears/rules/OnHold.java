package org.quarterday.arrears.rules;

import java.time.LocalDate;
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
    return Advice.of(
        ArrearsAction.HELD,
        "%s stops anybody asking for what is owed%s."
            .formatted(known.hold().words(), until(known.hold().until())));
  }

  /** As in ", until 30 November 2026"; empty when nobody knows. */
  static String until(LocalDate day) {
    return day == null ? "" : ", until " + Reasons.day(day);
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(Paused.class);
  }
}
