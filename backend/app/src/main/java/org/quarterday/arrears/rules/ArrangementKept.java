package org.quarterday.arrears.rules;

import java.util.Set;

/**
 * Who pays as was agreed is not chased, also not for a debt the arrangement left out: that was
 * decided when it was agreed, and is decided anew by changing it.
 */
final class ArrangementKept implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.isOwed()
        && known.agreement() != null
        && known.agreement().kept()
        && !known.isLateBenefit();
  }

  @Override
  public Advice advise(CaseFacts known) {
    Agreement agreement = known.agreement();
    return Advice.of(
        ArrearsAction.ARRANGEMENT_KEPT,
        agreement.nextDueOn() == null
            ? "No action is needed: the arrangement is kept."
            : "No action is needed: the arrangement is kept, and %s with the rent until then is due by %s."
                .formatted(
                    Reasons.money(agreement.nextPence()), Reasons.day(agreement.nextDueOn())));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(OnlyTiming.class);
  }
}
