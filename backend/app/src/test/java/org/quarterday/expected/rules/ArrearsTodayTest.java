package org.quarterday.expected.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.benefit.rules.AssessmentPeriod;
import org.quarterday.calendar.RentYear;
import org.quarterday.expected.rules.Receipt.Kind;

class ArrearsTodayTest {

  @Test
  void whatUniversalCreditWillPayIsNoDebtBeforeItIsDue() {
    Known known = Known.on("2026-06-09").owing(50_589).credit(50_899, "2026-05-06");
    ArrearsToday arrears = known.arrears();
    assertEquals(50_589, arrears.technicalPence());
    assertEquals(0, arrears.realPence());
    assertEquals(
        List.of(
            "You are £505.89 in arrears, and all of it will be paid by what is not due yet.",
            "£508.99 of Universal Credit is due on 12 June; after it you are £3.10 in credit."),
        known.words());
  }

  @Test
  void whatIsOwedBesidesTheTimingIsReal() {
    ArrearsToday arrears =
        Known.on("2026-06-09").owing(50_589 + 20_000).credit(50_899, "2026-05-06").arrears();
    assertEquals(arrears.expectedPence(), arrears.technicalPence());
    assertEquals(70_589 - arrears.expectedPence(), arrears.realPence());
  }

  /**
   * Charged from 6 May: five weeks by 9 June, each a fifty-second of the year's twelve payments.
   */
  @Test
  void theRentChargedSinceTheAwardBeganIsWhatIsExpectedUntilItsFirstPayment() {
    assertEquals(
        Math.round(50_899 * 12 * 5 / 52.0),
        Known.on("2026-06-09").credit(50_899, "2026-05-06").arrears().expectedPence());
    assertEquals(
        Math.round(50_899 * 12 * 6 / 52.0) - 50_899,
        Known.on("2026-06-16")
            .credit(50_899, "2026-05-06")
            .came(Kind.UNIVERSAL_CREDIT, "2026-06-12", 50_899)
            .arrears()
            .expectedPence());
  }

  @ParameterizedTest
  @CsvSource({"2026-06-12, false", "2026-06-15, false", "2026-06-16, true"})
  void aPaymentIsLateOnceTheDaysOfGraceAreOver(String today, boolean late) {
    Known known = Known.on(today).owing(60_000).credit(50_899, "2026-05-06");
    assertEquals(late, !known.arrears().late().isEmpty());
    assertEquals(
        late,
        known.words().contains("£508.99 of Universal Credit was due on 12 June and has not come."));
  }

  @Test
  void ofAPaymentThatCameInPartTheRestIsLate() {
    List<String> words =
        Known.on("2026-06-18")
            .owing(60_000)
            .credit(50_899, "2026-05-06")
            .came(Kind.UNIVERSAL_CREDIT, "2026-06-12", 40_000)
            .words();
    assertTrue(
        words.contains(
            "£108.99 of £508.99 of Universal Credit was due on 12 June and has not come."),
        words.toString());
  }

  @Test
  void universalCreditPaidToTheTenantIsExpectedFromTheTenantsOwnHand() {
    Known known = Known.on("2026-06-09").owing(50_589).credit(50_899, "2026-05-06").toTenant();
    assertEquals(
        Payer.UNIVERSAL_CREDIT_BY_TENANT, known.arrears().coming().getFirst().credit().payer());
    assertEquals(0, known.arrears().realPence());
    known =
        Known.on("2026-06-18")
            .credit(50_899, "2026-05-06")
            .toTenant()
            .came(Kind.DIRECT_DEBIT, "2026-06-13", 50_899);
    assertEquals(List.of(), known.arrears().late());
  }

  @Test
  void anAwardThatChangesGoesOnWhereTheOneBeforeItEnded() {
    ArrearsToday before =
        Known.on("2026-07-10")
            .credit(50_899, "2026-05-06")
            .came(Kind.UNIVERSAL_CREDIT, "2026-06-12", 50_899)
            .arrears();
    ArrearsToday changed =
        Known.on("2026-07-10")
            .credit(50_899, "2026-05-06", "2026-06-06")
            .credit(50_899, "2026-06-06")
            .came(Kind.UNIVERSAL_CREDIT, "2026-06-12", 50_899)
            .arrears();
    assertEquals(before.expectedPence(), changed.expectedPence(), 1);
    assertEquals(before.coming(), changed.coming());
  }

  @Test
  void onceAnAwardIsOverNothingOfItIsExpected() {
    ArrearsToday arrears =
        Known.on("2026-08-05").owing(30_000).credit(50_899, "2026-05-06", "2026-06-06").arrears();
    assertEquals(11_746, arrears.expectedPence(), "only this week of the tenant's own");
  }

  @Test
  void housingBenefitIsInArrearsSoTheWeekItHasNotPaidYetIsTiming() {
    Known known = Known.on("2026-11-18").owing(11_746).benefit("2026-11-16", 11_746, 11_746, 0);
    assertEquals(0, known.arrears().realPence());
    assertEquals(
        List.of(
            "You are £117.46 in arrears, and all of it will be paid by what is not due yet.",
            "£117.46 of Housing Benefit is due on 23 November; after it, and the £117.46 charged until then, you are £117.46 in arrears."),
        known.words());
  }

  @Test
  void whatIsKeptBackForAnOverpaymentIsNotExpectedAndIsTheTenantsShare() {
    ArrearsToday arrears =
        Known.on("2026-11-18").benefit("2026-11-16", 7_750, 9_000, 1_250).arrears();
    assertEquals(7_750 + 11_746 - 7_750, arrears.expectedPence());
    assertEquals(
        List.of(3_996L, 7_750L),
        arrears.coming().stream().limit(2).map(next -> next.credit().amountPence()).toList());
  }

  @Test
  void aFourWeeklyScheduleIsExpectedEveryFourWeeks() {
    ArrearsToday arrears =
        Known.on("2026-11-18").benefit("2026-11-02", 46_984, 11_746, 0).arrears();
    assertEquals(3 * 11_746, arrears.expectedPence());
    assertEquals(LocalDate.of(2026, 11, 30), arrears.coming().getFirst().credit().dueOn());
    assertEquals(46_984, arrears.coming().getFirst().credit().amountPence());
  }

  @Test
  void inARentFreeWeekNoHousingBenefitIsExpected() {
    ArrearsToday arrears =
        Known.on("2026-12-24")
            .freeIn("2026-12-21")
            .benefit("2026-12-21", 11_746, 11_746, 0)
            .arrears();
    assertEquals(0, arrears.expectedPence());
    assertEquals(LocalDate.of(2027, 1, 4), arrears.coming().getFirst().credit().dueOn());
  }

  @Test
  void housingBenefitThatStopsComingIsLateWeekByWeekAndForgottenAfterTwoMonths() {
    Known known = Known.on("2026-11-18").owing(40_000).benefit("2026-10-26", 9_000, 9_000, 0);
    assertEquals(
        List.of(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 9)),
        known.arrears().late().stream().map(ExpectedCredit::dueOn).toList());
    assertEquals(
        List.of(), Known.on("2027-01-20").benefit("2026-10-26", 9_000, 9_000, 0).arrears().late());
  }

  @Test
  void whoIsCollectedFromByPlanOwesNothingRealBetweenTwoCollections() {
    Known known =
        Known.on("2026-05-28")
            .owing(8 * 11_746 - 2 * 50_899 + 10_000)
            .collected(
                10_000,
                8 * 11_746,
                collection("2026-05-01", true, false),
                collection("2026-04-15", true, false),
                collection("2026-06-01", false, false),
                collection("2026-07-01", false, false));
    assertEquals(0, known.arrears().realPence());
    assertEquals(
        List.of(
            "You are £21.70 in arrears, and all of it will be paid by what is not due yet.",
            "£508.99 by Direct Debit is due on 1 June; after it, and the £117.46 charged until then, you are £369.83 in credit."),
        known.words());
  }

  @Test
  void aCollectionTheBankSentBackIsRealArrearsAtOnce() {
    Known known =
        Known.on("2026-05-05")
            .owing(5 * 11_746)
            .collected(
                0,
                5 * 11_746,
                collection("2026-05-01", false, true),
                collection("2026-06-01", false, false));
    assertEquals(50_899, known.arrears().realPence());
    assertTrue(
        known.words().contains("£508.99 by Direct Debit was due on 1 May and has not come."),
        known.words().toString());
  }

  private static DirectDebit.Collection collection(String due, boolean came, boolean returned) {
    LocalDate day = LocalDate.parse(due);
    return new DirectDebit.Collection(day, day, 50_899, came, returned);
  }

  @Test
  void whoPaysByTheWeekHasUntilItsEnd() {
    Known known = Known.on("2026-11-18").owing(31_746);
    assertEquals(11_746, known.arrears().technicalPence());
    assertEquals(20_000, known.arrears().realPence());
    assertEquals(
        List.of(
            "You are £317.46 in arrears: £117.46 will be paid by what is not due yet, £200.00 is overdue.",
            "£117.46 of the rent is yours to pay by 22 November; after it you are £200.00 in arrears."),
        known.words());
    assertEquals(
        20_000,
        known.owing(20_000).came(Kind.OTHER, "2026-11-17", 11_746).arrears().realPence(),
        "this week's is paid, so what is owed is older");
  }

  @Test
  void aWeekThatIsNotDebitedYetIsNoTimingButStillToBeCharged() {
    Known known =
        Known.on("2026-11-18")
            .debitedTo("2026-11-09")
            .owing(30_000)
            .benefit("2026-11-16", 9_000, 9_000, 0);
    assertEquals(0, known.arrears().expectedPence());
    assertEquals(
        30_000 + 11_746 - 2_746,
        known.arrears().coming().getFirst().balanceAfterPence(),
        "the tenant's share of the week that is to be charged");
  }

  @Test
  void whereUniversalCreditBeginsHousingBenefitRunsOnForTwoWeeks() {
    Known known =
        Known.on("2026-11-18")
            .benefit("2026-11-16", 11_746, 11_746, 0)
            .credit(50_899, "2026-11-09");
    assertEquals(
        List.of(LocalDate.of(2026, 11, 23)),
        known.arrears().coming().stream()
            .filter(next -> next.credit().payer() == Payer.HOUSING_BENEFIT)
            .map(next -> next.credit().dueOn())
            .toList());
  }

  @Test
  void theFiftyThirdWeekIsExplainedToWhomUniversalCreditDoesNotPayIt() {
    Known known = Known.on("2024-10-08").credit(50_899, "2024-04-01");
    assertEquals(
        new UnpaidWeek("2024/25", 11_746, 979), known.arrears().unpaidWeek().orElseThrow());
    assertTrue(
        known
            .words()
            .getLast()
            .equals(
                "The rent year 2024/25 has 53 weeks. Universal Credit never pays the 53rd, so £117.46 is yours to pay: £9.79 a month over the year. Housing Benefit pays all 53."));
    assertTrue(
        Known.on("2026-10-08").credit(50_899, "2026-04-06").arrears().unpaidWeek().isEmpty());
    assertTrue(
        Known.on("2024-10-08")
            .benefit("2024-10-07", 9_000, 9_000, 0)
            .arrears()
            .unpaidWeek()
            .isEmpty());
    assertTrue(
        Known.on("2024-02-08").credit(50_899, "2023-05-01").arrears().unpaidWeek().isPresent(),
        "said before the long year begins");
  }

  /** Nil at the start; every credit on its day; the tenant's own share each Sunday. */
  @Test
  void whoseUniversalCreditAlwaysComesIsNeverInRealArrearsInSevenYears() {
    LocalDate start = LocalDate.of(2024, 4, 1);
    long balance = 0;
    AssessmentPeriod next = AssessmentPeriod.startingOn(start);
    LocalDate paidOn = start.minusDays(1);
    for (LocalDate today = start; today.getYear() < 2031; today = today.plusDays(1)) {
      RentYear year = RentYear.of(today);
      boolean monday = today.getDayOfWeek().getValue() == 1;
      balance += monday ? 11_746 : 0;
      if (today.equals(next.dueOn())) {
        balance -= 50_899;
        paidOn = today;
        next = next.next();
      }
      long own = year.weeks() == 53 ? 222 : 0;
      balance -= today.getDayOfWeek().getValue() == 7 ? own : 0;
      ArrearsToday arrears =
          Known.on(today)
              .owing(balance)
              .credit(50_899, start.toString())
              .came(Kind.UNIVERSAL_CREDIT, paidOn, 50_899)
              .came(Kind.UNIVERSAL_CREDIT, paidOn.minusMonths(1), 50_899)
              .came(Kind.UNIVERSAL_CREDIT, paidOn.minusMonths(2), 50_899)
              .arrears();
      assertTrue(arrears.realPence() <= 50, today + ": " + arrears.realPence());
      assertTrue(
          arrears.late().stream().allMatch(late -> late.dueOn().isBefore(start)), "" + today);
    }
  }

  @Test
  void technicalAndRealAreTheWholeOfWhatIsOwedWhateverIsKnown() {
    Random random = new Random(20261122);
    for (int i = 0; i < 5_000; i++) {
      LocalDate today = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2_500));
      Known known =
          Known.on(today).owing(random.nextInt(400_000) - 100_000).charged(random.nextInt(30_000));
      if (random.nextBoolean()) {
        known.credit(1 + random.nextInt(90_000), today.minusDays(random.nextInt(900)).toString());
      }
      if (random.nextBoolean()) {
        int weekly = random.nextInt(15_000);
        known.benefit(
            today.minusDays(random.nextInt(100)).toString(),
            weekly - weekly / 9,
            weekly,
            weekly / 9);
      }
      if (random.nextInt(4) == 0) {
        known.ordered(
            1 + random.nextInt(90_000),
            today.minusDays(random.nextInt(400)).withDayOfMonth(1 + random.nextInt(28)).toString());
      }
      for (int r = random.nextInt(6); r > 0; r--) {
        known.came(
            Kind.values()[random.nextInt(Kind.values().length)],
            today.minusDays(random.nextInt(90)),
            random.nextInt(60_000));
      }
      Situation situation = known.situation();
      ArrearsToday arrears = ArrearsToday.of(situation);
      assertEquals(
          Math.max(0, situation.balancePence()), arrears.technicalPence() + arrears.realPence());
      assertTrue(arrears.technicalPence() >= 0 && arrears.realPence() >= 0);
      assertTrue(arrears.technicalPence() <= arrears.expectedPence());
      assertTrue(arrears.coming().stream().noneMatch(next -> next.credit().late()));
      assertTrue(
          arrears.late().stream().allMatch(late -> late.dueOn().isBefore(today)), "late is past");
    }
  }
}
