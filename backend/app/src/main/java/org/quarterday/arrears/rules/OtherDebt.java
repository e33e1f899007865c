package org.quarterday.arrears.rules;

import java.util.Set;

/**
 * What is owed on a sub-account is not rent: it is neither in a notice nor in a court's schedule of
 * rent arrears, so this ladder is not for it.
 */
final class OtherDebt implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.isOtherDebt() && known.isOwed();
  }

  @Override
  public Advice advise(CaseFacts known) {
    return Advice.of(
        ArrearsAction.OTHER_DEBT,
        "No action is needed here: this is no rent, and the ladder is for rent only.");
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(AccountEnded.class);
  }
}
