package org.quarterday.expected.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quarterday.benefit.rules.AssessmentPeriod;
import org.quarterday.benefit.rules.MonthlyRent;

/**
 * Universal Credit comes by the calendar month, a week after each assessment period, while rent is
 * charged by the week. What a month pays is earned by the charged weeks of its rent year alike, so
 * that a year's twelve payments are a year's pending rent and no month of five Mondays looks like
 * debt. In a year of 53 weeks the same twelve payments are spread thinner: the rest of each week is
 * the tenant's own.
 */
final class UniversalCreditPattern {

  private static final int MONTHS = 12;
  private static final int DAYS_LOOKED_BACK = 60;
  private static final int DAYS_LOOKED_AHEAD = 45;
  private static final Set<Receipt.Kind> PAID = Set.of(Receipt.Kind.UNIVERSAL_CREDIT);

  private UniversalCreditPattern() {}

  static PayerPattern of(Situation known) {
    List<UniversalCredit> chain = unbroken(known);
    if (chain.isEmpty()) {
      return PayerPattern.NONE;
    }
    long accrued = 0;
    long settled = 0;
    List<ExpectedCredit> credits = new ArrayList<>();
    for (UniversalCredit award : chain) {
      accrued += accrued(known, award);
      for (AssessmentPeriod period : periods(known, award)) {
        ExpectedCredit credit = credit(known, award, period);
        settled += settled(known, credit, period);
        if (!credit.dueOn().isBefore(known.today().minusDays(DAYS_LOOKED_BACK))) {
          credits.add(credit);
        }
      }
    }
    boolean isOver =
        !chain.getLast().isIn(known.today())
            && credits.stream().noneMatch(one -> one.state() == CreditState.TO_COME);
    return new PayerPattern(
        weekly(known, chain.getLast()), isOver ? 0 : Math.max(0, accrued - settled), credits);
  }

  /** The awards that follow on each other without a gap, up to the newest that has begun. */
  private static List<UniversalCredit> unbroken(Situation known) {
    List<UniversalCredit> chain = new ArrayList<>();
    for (UniversalCredit award : known.credits()) {
      if (award.startsOn().isAfter(known.today())) {
        continue;
      }
      if (!chain.isEmpty() && !award.startsOn().equals(chain.getLast().endsBefore())) {
        chain.clear();
      }
      chain.add(award);
    }
    return chain;
  }

  /** What the weeks charged so far have earned of it. */
  private static long accrued(Situation known, UniversalCredit award) {
    LocalDate end = award.endsBefore();
    LocalDate last =
        end == null || known.debitedTo().isBefore(end) ? known.debitedTo() : end.minusDays(1);
    return known.years().stream()
        .mapToLong(year ->
            MonthlyRent.divided(
                award.monthlyPence() * MONTHS * year.chargedFrom(award.startsOn(), last),
                year.chargedWeeks()))
        .sum();
  }

  private static List<AssessmentPeriod> periods(Situation known, UniversalCredit award) {
    List<AssessmentPeriod> periods = new ArrayList<>();
    LocalDate horizon = known.today().plusDays(DAYS_LOOKED_AHEAD);
    AssessmentPeriod period = AssessmentPeriod.startingOn(award.startsOn());
    while (award.isIn(period.first()) && !period.dueOn().isAfter(horizon)) {
      periods.add(period);
      period = period.next();
    }
    return periods;
  }

  private static ExpectedCredit credit(
      Situation known, UniversalCredit award, AssessmentPeriod period) {
    long came =
        Receipt.between(
            known.receipts(),
            award.toCouncil() ? PAID : Receipt.BY_TENANT,
            period.last(),
            period.next().last());
    return ExpectedCredit.of(
            award.payer(),
            period.first(),
            period.last(),
            period.dueOn(),
            award.monthlyPence(),
            came)
        .on(known.today());
  }

  /** What has come, or should have: of a payment that is late nothing is on its way. */
  private static long settled(Situation known, ExpectedCredit credit, AssessmentPeriod period) {
    boolean isSettled = credit.dueOn().plusDays(credit.payer().graceDays()).isBefore(known.today());
    if (isSettled) {
      return credit.amountPence();
    }
    return period.last().isBefore(known.today())
        ? credit.amountPence() - credit.outstandingPence()
        : 0;
  }

  private static long weekly(Situation known, UniversalCredit award) {
    if (!award.isIn(known.today())) {
      return 0;
    }
    return known.years().stream()
        .filter(year -> year.contains(known.today()))
        .mapToLong(year -> MonthlyRent.perWeek(award.monthlyPence(), year.chargedWeeks()))
        .findFirst()
        .orElse(0);
  }
}
