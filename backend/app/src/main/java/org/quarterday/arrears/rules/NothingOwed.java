package org.quarterday.arrears.rules;

import java.util.Set;

/** Nobody is asked for anything who owes nothing, whatever else is on record. */
final class NothingOwed implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return !known.isOwed();
  }

  @Override
  public Advice advise(CaseFacts known) {
    return Advice.of(ArrearsAction.NOTHING_OWED, "Nothing is owed any more.");
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(OtherDebt.class);
  }
}
