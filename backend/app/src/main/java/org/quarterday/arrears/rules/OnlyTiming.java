package org.quarterday.arrears.rules;

import java.util.Set;
import org.quarterday.expected.rules.Coming;
import org.quarterday.expected.rules.ExpectedCredit;
import org.quarterday.expected.rules.Payer;

/** Technical arrears are not chased: whoever pays them is not due to yet. */
final class OnlyTiming implements ArrearsRule {

  @Override
  public boolean fits(CaseFacts known) {
    return known.isOwed() && known.arrears().realPence() == 0;
  }

  @Override
  public Advice advise(CaseFacts known) {
    String what = "No action is needed: all of it will be paid by what is not due yet.";
    return Advice.of(
        ArrearsAction.ONLY_TIMING,
        known.arrears().coming().stream()
            .map(Coming::credit)
            .filter(credit -> credit.payer() != Payer.TENANT)
            .findFirst()
            .map(OnlyTiming::words)
            .orElse(what));
  }

  private static String words(ExpectedCredit credit) {
    return "No action is needed: %s %s is due on %s."
        .formatted(
            Reasons.money(credit.outstandingPence()),
            Reasons.from(credit.payer()),
            Reasons.day(credit.dueOn()));
  }

  @Override
  public Set<Class<? extends ArrearsRule>> outranks() {
    return Set.of(FirstUniversalCredit.class);
  }
}
