package org.quarterday.arrears.rules;

import java.util.Set;

/**
 * What is owed on an account that has ended is a former tenant's debt: its final balance is proved
 * first, and this ladder is not for it.
 */
final class AccountEnded implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.endedOn() != null && known.endedOn().isBefore(known.today());
  }

  @Override
  public Advice advise(CaseFacts known) {
    return Advice.of(
        ArrearsAction.ACCOUNT_ENDED,
        "The account ended on %s: it is worked with the former tenants."
            .formatted(Reasons.day(known.endedOn())));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(OnHold.class);
  }
}
