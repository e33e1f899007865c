package org.quarterday.arrears.rules;

import java.util.Set;

/** Arrears that are a benefit office's own late payment are asked for there, not of the tenant. */
final class BenefitLate implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.isLateBenefit();
  }

  @Override
  public Advice advise(CaseFacts known) {
    return Advice.of(
        ArrearsAction.ASK_WHO_PAYS_BENEFIT,
        "%s of benefit is late, and that is all that is overdue: ask the benefit office, not the tenant."
            .formatted(Reasons.money(known.lateBenefitPence())));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(PromiseAwaited.class, PromiseBroken.class);
  }
}
