package org.quarterday.expected.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quarterday.benefit.rules.MonthlyRent;

/**
 * Housing Benefit comes in arrears, as the newest schedule paid it: each payment for the weeks
 * since the one before. It pays every week that is charged, a fifty-third too. What it keeps back
 * for an overpayment does not come and is not expected.
 */
final class HousingBenefitPattern {

  /** An award of which nothing has come for so long has ended, whatever nobody said. */
  private static final int WEEKS_UNTIL_FORGOTTEN = 8;

  private static final int WEEKS_RUNNING_ON = 2;
  private static final int PAYMENTS_AHEAD = 2;
  private static final Set<Receipt.Kind> BENEFIT = Set.of(Receipt.Kind.HOUSING_BENEFIT);

  private HousingBenefitPattern() {}

  static PayerPattern of(Situation known) {
    HousingBenefit benefit = known.benefit();
    if (benefit == null || isForgotten(benefit, known.today())) {
      return PayerPattern.NONE;
    }
    long pending = 0;
    int ahead = 0;
    List<ExpectedCredit> credits = new ArrayList<>();
    credits.add(newest(benefit));
    LocalDate due = benefit.creditedOn().plusWeeks(benefit.weeks());
    while (ahead < PAYMENTS_AHEAD) {
      ExpectedCredit credit = due(known, benefit, due);
      ahead += due.isAfter(known.today()) ? 1 : 0;
      due = due.plusWeeks(benefit.weeks());
      if (isTakenOver(known, credit)) {
        continue;
      }
      credits.add(credit);
      pending += credit.late() ? 0 : pending(known, benefit, credit);
    }
    boolean isOver = credits.stream().allMatch(one -> one.state() == CreditState.RECEIVED);
    return new PayerPattern(isOver ? 0 : aWeek(benefit), pending, credits);
  }

  /**
   * Where Universal Credit begins, Housing Benefit runs on for two weeks (Universal Credit
   * (Transitional Provisions) Regulations 2014, reg. 8A).
   */
  private static boolean isTakenOver(Situation known, ExpectedCredit credit) {
    return known.credits().stream()
        .anyMatch(award -> award.isIn(credit.coversFrom().minusWeeks(WEEKS_RUNNING_ON)));
  }

  private static boolean isForgotten(HousingBenefit benefit, LocalDate today) {
    return benefit.creditedOn().plusWeeks(benefit.weeks() + WEEKS_UNTIL_FORGOTTEN).isBefore(today);
  }

  /** What the newest schedule paid. */
  private static ExpectedCredit newest(HousingBenefit benefit) {
    LocalDate from = monday(benefit.creditedOn().minusWeeks(benefit.weeks()));
    return new ExpectedCredit(
        Payer.HOUSING_BENEFIT,
        from,
        from.plusWeeks(benefit.weeks()).minusDays(1),
        benefit.creditedOn(),
        benefit.postedPence(),
        0,
        false);
  }

  private static ExpectedCredit due(Situation known, HousingBenefit benefit, LocalDate due) {
    LocalDate from = monday(due.minusWeeks(benefit.weeks()));
    LocalDate to = from.plusWeeks(benefit.weeks()).minusDays(1);
    long amount = share(benefit, charged(known, from, to));
    long came =
        Receipt.between(
            known.receipts(),
            BENEFIT,
            due.minusDays(1),
            due.plusWeeks(benefit.weeks()).minusDays(1));
    return ExpectedCredit.of(Payer.HOUSING_BENEFIT, from, to, due, amount, came).on(known.today());
  }

  /** Of the payment, what is for weeks that are charged already. */
  private static long pending(Situation known, HousingBenefit benefit, ExpectedCredit credit) {
    LocalDate to =
        credit.coversTo().isBefore(known.debitedTo()) ? credit.coversTo() : known.debitedTo();
    return Math.min(
        credit.outstandingPence(), share(benefit, charged(known, credit.coversFrom(), to)));
  }

  private static long charged(Situation known, LocalDate from, LocalDate to) {
    return known.weeks().stream()
        .filter(ChargedWeek::isCharged)
        .filter(week -> week.isWithin(from, to))
        .count();
  }

  private static long share(HousingBenefit benefit, long weeks) {
    return MonthlyRent.divided(
        Math.multiplyExact(benefit.postedPence(), Math.min(weeks, benefit.weeks())),
        benefit.weeks());
  }

  private static long aWeek(HousingBenefit benefit) {
    return MonthlyRent.divided(benefit.postedPence(), benefit.weeks());
  }

  private static LocalDate monday(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }
}
