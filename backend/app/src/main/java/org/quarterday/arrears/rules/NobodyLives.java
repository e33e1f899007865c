package org.quarterday.arrears.rules;

import java.util.Set;

/** Nobody who has died is written to: first somebody has to be found who acts for the estate. */
final class NobodyLives implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.isReal() && known.living().isEmpty();
  }

  @Override
  public Advice advise(CaseFacts known) {
    return Advice.of(
        ArrearsAction.FIND_REPRESENTATIVE,
        "Nobody who owes this is known to be living: write to nobody before it is known who acts for the estate.");
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(ArrangementKept.class, OnlyTiming.class, FirstUniversalCredit.class);
  }
}
