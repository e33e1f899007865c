package org.quarterday.expected.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a balance is timing and what is owed by now. The expected balance is what an account
 * would show today if every payer had paid all that is due; what is owed beyond it is real arrears.
 *
 * @param balancePence positive is owed to the council
 * @param expectedPence rent charged already whose payment is not due yet
 * @param technicalPence how much of the balance is that; never negative
 * @param realPence how much of it is not; never negative
 * @param late credits that should have come
 * @param coming credits to come, the next first
 */
public record ArrearsToday(
    long balancePence,
    long expectedPence,
    long technicalPence,
    long realPence,
    List<ExpectedCredit> late,
    List<Coming> coming,
    Optional<UnpaidWeek> unpaidWeek) {

  public static ArrearsToday of(Situation known) {
    List<PayerPattern> patterns = patterns(known);
    long expected = patterns.stream().mapToLong(PayerPattern::pendingPence).sum();
    long owed = Math.max(0, known.balancePence());
    long technical = Math.min(owed, expected);
    List<ExpectedCredit> all = inOrder(patterns);
    return new ArrearsToday(
        known.balancePence(),
        expected,
        technical,
        owed - technical,
        all.stream().filter(one -> one.state() == CreditState.LATE).toList(),
        coming(known, all.stream().filter(one -> one.state() == CreditState.TO_COME)),
        UnpaidWeek.of(known));
  }

  /** Every credit of the account: lately received, late and to come, in the order they are due. */
  public static List<ExpectedCredit> credits(Situation known) {
    return inOrder(patterns(known));
  }

  private static List<PayerPattern> patterns(Situation known) {
    PayerPattern benefit = HousingBenefitPattern.of(known);
    PayerPattern credit = UniversalCreditPattern.of(known);
    PayerPattern collected = DirectDebitPattern.of(known);
    PayerPattern ordered = StandingOrderPattern.of(known);
    List<PayerPattern> others = List.of(benefit, credit, collected, ordered);
    PayerPattern tenant =
        TenantPattern.of(known, others.stream().mapToLong(PayerPattern::weeklyPence).sum());
    return List.of(benefit, credit, collected, ordered, ArrangementPattern.of(known), tenant);
  }

  private static List<ExpectedCredit> inOrder(List<PayerPattern> patterns) {
    return patterns.stream()
        .map(PayerPattern::credits)
        .flatMap(List::stream)
        .filter(one -> one.amountPence() > 0)
        .sorted(
            Comparator.comparing(ExpectedCredit::dueOn)
                .thenComparing(ExpectedCredit::payer)
                .thenComparing(ExpectedCredit::coversFrom))
        .toList();
  }

  private static List<Coming> coming(Situation known, Stream<ExpectedCredit> credits) {
    List<Coming> coming = new ArrayList<>();
    long paid = 0;
    for (ExpectedCredit credit : credits.toList()) {
      paid += credit.outstandingPence();
      long charged = known.chargedUntil(credit.dueOn());
      coming.add(new Coming(credit, charged, known.balancePence() + charged - paid));
    }
    return coming;
  }
}
