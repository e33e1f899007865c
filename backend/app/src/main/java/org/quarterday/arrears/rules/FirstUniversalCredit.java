package org.quarterday.arrears.rules;

import java.time.LocalDate;
import java.util.Set;
import org.quarterday.expected.rules.Payer;

/**
 * The first Universal Credit comes five weeks after the claim. Until it is late nobody is chased
 * who waits for it, also not for older arrears: there is nothing to pay them from yet (Pre-Action
 * Protocol for Possession Claims by Social Landlords, Part 2).
 */
final class FirstUniversalCredit implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    LocalDate due = known.firstCreditDueOn();
    return known.isOwed() && due != null && !known.creditCame() && !isLate(known, due);
  }

  private static boolean isLate(CaseFacts known, LocalDate due) {
    return due.plusDays(Payer.UNIVERSAL_CREDIT.graceDays()).isBefore(known.today());
  }

  @Override
  public Advice advise(CaseFacts known) {
    return Advice.of(
        ArrearsAction.FIRST_UNIVERSAL_CREDIT,
        "No action is needed: the first Universal Credit is due on %s, five weeks after the claim."
            .formatted(Reasons.day(known.firstCreditDueOn())));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(BenefitLate.class);
  }
}
