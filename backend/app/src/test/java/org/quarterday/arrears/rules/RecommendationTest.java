package org.quarterday.arrears.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.arrears.rules.Cases.TODAY;
import static org.quarterday.arrears.rules.Cases.owing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quarterday.expected.rules.Payer;

class RecommendationTest {

  private static final int CASES = 20_000;

  @Test
  void ofTwoRulesThatFitOneOutranksTheOtherWhateverTheCase() {
    Random random = new Random(20261122);
    Set<ArrearsAction> seen = EnumSet.noneOf(ArrearsAction.class);
    for (int i = 0; i < CASES; i++) {
      CaseFacts known = any(random);
      List<ArrearsRule> fitting =
          Recommendation.RULES.stream().filter(rule -> rule.fits(known)).toList();
      assertFalse(fitting.isEmpty(), () -> "no rule fits " + known);
      for (ArrearsRule one : fitting) {
        for (ArrearsRule other : fitting) {
          assertTrue(
              one == other
                  || Recommendation.outranks(one, other) != Recommendation.outranks(other, one),
              () -> one.getClass() + " and " + other.getClass() + " fit " + known);
        }
      }
      Advice advice = Recommendation.of(known);
      assertEquals(advice.action() == ArrearsAction.TAKE_STEP, advice.step() != null);
      assertFalse(advice.reasons(known).getFirst().isBlank());
      assertTrue(Need.of(known, advice.action()) >= 0);
      seen.add(advice.action());
    }
    assertEquals(
        EnumSet.allOf(ArrearsAction.class), seen, "the cases made up reach every recommendation");
  }

  @Test
  void noRuleOutranksItself() {
    Recommendation.RULES.forEach(rule -> assertFalse(Recommendation.outranks(rule, rule)));
  }

  @Test
  void whoWaitsForTheFirstUniversalCreditIsNotChased() {
    Cases waiting =
        owing(60_000, 12_000)
            .claimed(TODAY.minusDays(20), false)
            .coming(Payer.UNIVERSAL_CREDIT, LocalDate.of(2026, 12, 5), 43_333);
    assertEquals(ArrearsAction.FIRST_UNIVERSAL_CREDIT, waiting.advice().action());
    assertEquals(CaseStanding.NO_ACTION, waiting.advice().action().standing());
    assertEquals(
        ArrearsAction.TAKE_STEP,
        owing(60_000, 12_000).claimed(TODAY.minusDays(60), false).advice().action(),
        "once it is late");
    assertEquals(
        ArrearsAction.TAKE_STEP,
        owing(60_000, 12_000).claimed(TODAY.minusDays(20), true).advice().action(),
        "once it has come");
  }

  @Test
  void technicalArrearsAreNotChased() {
    Advice advice =
        owing(43_333, 0)
            .coming(Payer.DIRECT_DEBIT, LocalDate.of(2026, 11, 20), 43_333)
            .took("LETTER_ONE", 20)
            .advice();
    assertEquals(ArrearsAction.ONLY_TIMING, advice.action());
    assertEquals(
        "No action is needed: £433.33 by Direct Debit is due on 20 November 2026.",
        advice.because());
  }

  @Test
  void aBrokenPromiseIsAskedAboutOnceAndThenTheLadderGoesOn() {
    LocalDate due = TODAY.minusDays(8);
    assertEquals(
        ArrearsAction.PROMISE_AWAITED,
        owing(20_000, 20_000)
            .promised(5_000, TODAY.minusDays(5), PromiseState.OPEN, 0)
            .advice()
            .action(),
        "five days after its day it can still be kept");
    Advice broken = owing(20_000, 20_000).promised(5_000, due, PromiseState.BROKEN, 2_000).advice();
    assertEquals(ArrearsAction.ASK_ABOUT_BROKEN_PROMISE, broken.action());
    assertEquals(
        "£50.00 was promised by 10 November 2026, and only £20.00 has come: ask what happened.",
        broken.because());
    assertEquals(
        ArrearsAction.TAKE_STEP,
        owing(20_000, 20_000)
            .promised(5_000, due, PromiseState.BROKEN, 0)
            .spoke(TODAY.minusDays(1))
            .advice()
            .action());
    assertEquals(
        ArrearsAction.TAKE_STEP,
        owing(20_000, 20_000).promised(5_000, due, PromiseState.KEPT, 5_000).advice().action());
  }

  @Test
  void whoKeepsAnArrangementIsNotChased() {
    Advice advice =
        owing(60_000, 12_000).agreed(TODAY.minusDays(20)).took("LETTER_ONE", 30).advice();
    assertEquals(ArrearsAction.ARRANGEMENT_KEPT, advice.action());
    assertEquals(CaseStanding.NO_ACTION, advice.action().standing());
    assertEquals(
        "No action is needed: the arrangement is kept, and £25.00 with the rent until then is due by 25 November 2026.",
        advice.because());
    assertEquals(
        ArrearsAction.ARRANGEMENT_KEPT,
        owing(60_000, 0).agreed(TODAY).advice().action(),
        "also when all of it is for later days");
    assertEquals(
        ArrearsAction.ASK_WHO_PAYS_BENEFIT,
        owing(36_000, 36_000).agreed(TODAY).late(Payer.HOUSING_BENEFIT, 36_000).advice().action(),
        "what benefit owes is asked for there whatever the tenant agreed");
    assertEquals(
        ArrearsAction.FIND_REPRESENTATIVE,
        owing(60_000, 12_000).agreed(TODAY).nobodyLives().advice().action());
  }

  @Test
  void aBrokenArrangementIsAskedAboutOnceAndThenTheLadderGoesOn() {
    LocalDate since = TODAY.minusDays(2);
    Advice broken = owing(60_000, 60_000).broke(since, true).took("LETTER_ONE", 30).advice();
    assertEquals(ArrearsAction.ASK_ABOUT_BROKEN_ARRANGEMENT, broken.action());
    assertEquals(
        "The arrangement a court ordered is broken since 16 November 2026, and £50.00 was due and has not come: ask what happened and what can be paid now.",
        broken.because());
    assertEquals(
        ArrearsAction.TAKE_STEP,
        owing(60_000, 60_000).broke(since, false).spoke(since).advice().action(),
        "once they were spoken to");
    assertEquals(
        ArrearsAction.ASK_ABOUT_BROKEN_ARRANGEMENT,
        owing(60_000, 60_000).broke(since, false).spoke(since.minusDays(1)).advice().action(),
        "not by a talk before it broke");
    assertEquals(
        ArrearsAction.PROMISE_AWAITED,
        owing(60_000, 60_000)
            .broke(since, false)
            .promised(5_000, TODAY.plusDays(3), PromiseState.OPEN, 0)
            .advice()
            .action(),
        "what is promised about it is waited for");
    assertEquals(
        300, Need.of(owing(10_000, 10_000).known(), ArrearsAction.ASK_ABOUT_BROKEN_ARRANGEMENT));
  }

  @Test
  void whatABenefitOfficeOwesIsAskedForThere() {
    assertEquals(
        ArrearsAction.ASK_WHO_PAYS_BENEFIT,
        owing(36_000, 36_000).late(Payer.HOUSING_BENEFIT, 36_000).advice().action());
    assertEquals(
        ArrearsAction.TAKE_STEP,
        owing(36_001, 36_001).late(Payer.HOUSING_BENEFIT, 36_000).advice().action(),
        "not when more is overdue");
    assertEquals(
        ArrearsAction.TAKE_STEP,
        owing(36_000, 36_000).late(Payer.UNIVERSAL_CREDIT_BY_TENANT, 36_000).advice().action(),
        "not what the tenant pays on");
  }

  @Test
  void aHoldGoesBeforeAPauseAndLeavesWhatItDoesNotCover() {
    assertEquals(
        ArrearsAction.HELD, owing(20_000, 20_000).held(null).paused(TODAY).advice().action());
    assertEquals(ArrearsAction.HELD, owing(20_000, 20_000).held(20_000L).advice().action());
    Advice outside = owing(25_000, 25_000).held(20_000L).advice();
    assertEquals(ArrearsAction.TAKE_STEP, outside.action());
    assertTrue(outside.because().startsWith("£50.00 is overdue"), outside.because());
    assertEquals(ArrearsAction.PAUSED, owing(20_000, 20_000).paused(TODAY).advice().action());
  }

  @Test
  void nobodyIsTakenToCourtWhileAHoldSaysSoAndEverythingElseGoesOn() {
    Advice advice =
        owing(50_000, 50_000).took("LETTER_ONE", 30).took("LETTER_TWO", 8).notToCourt().advice();
    assertEquals(ArrearsAction.HELD, advice.action());
    assertEquals(
        "Benefit pending stops “NOTICE”: a step to court is not taken while it stands.",
        advice.because());
    assertEquals(
        ArrearsAction.TAKE_STEP,
        owing(50_000, 50_000).took("LETTER_ONE", 30).notToCourt().advice().action(),
        "a letter may go");
    assertEquals(
        ArrearsAction.BELOW_LADDER,
        owing(39_999, 39_999)
            .took("LETTER_ONE", 30)
            .took("LETTER_TWO", 8)
            .notToCourt()
            .advice()
            .action(),
        "nothing is stopped that is not due");
  }

  @Test
  void nothingIsAskedForWhileAHearingOrAnEvictionIsAhead() {
    assertEquals(
        ArrearsAction.COURT_DATE_AHEAD, owing(50_000, 50_000).courtDate(0).advice().action());
    assertEquals(
        ArrearsAction.COURT_DATE_AHEAD,
        owing(50_000, 50_000).courtDate(9).nobodyLives().advice().action(),
        "before everything an office would do by itself");
    Advice missing = owing(50_000, 50_000).courtDate(-1).advice();
    assertEquals(ArrearsAction.WRITE_COURT_OUTCOME, missing.action());
    assertEquals(
        "A hearing or an eviction was on 17 November 2026: write down what came of it.",
        missing.because());
    assertEquals(
        ArrearsAction.PAUSED, owing(50_000, 50_000).courtDate(9).paused(TODAY).advice().action());
  }

  @Test
  void whileAClaimIsOpenTheLadderRestsAndABrokenOrderIsDecidedAbout() {
    Cases open = owing(50_000, 50_000).took("LETTER_ONE", 30).claimed(false, false);
    assertEquals(ArrearsAction.IN_COURT, open.advice().action());
    assertEquals(
        ArrearsAction.DECIDE_ABOUT_WARRANT,
        owing(50_000, 50_000).claimed(false, true).advice().action());
    assertEquals(
        ArrearsAction.IN_COURT,
        owing(50_000, 50_000).claimed(false, true).notToCourt().advice().action(),
        "not while a hold says so");
    LocalDate since = TODAY.minusDays(8);
    assertEquals(
        ArrearsAction.ASK_ABOUT_BROKEN_ARRANGEMENT,
        owing(50_000, 50_000).broke(since, true).claimed(true, false).advice().action(),
        "what happened is asked first");
    assertEquals(
        ArrearsAction.DECIDE_ABOUT_WARRANT,
        owing(50_000, 50_000)
            .broke(since, true)
            .spoke(since)
            .claimed(true, false)
            .advice()
            .action());
    assertEquals(
        ArrearsAction.ARRANGEMENT_KEPT,
        owing(50_000, 50_000).agreed(since).claimed(true, false).advice().action());
  }

  @Test
  void aNoticeThatHasRunOutIsDecidedAboutOnceTheLadderHasNoStepLeft() {
    Cases made =
        owing(50_000, 50_000)
            .took("LETTER_ONE", 90)
            .took("LETTER_TWO", 70)
            .took("NOTICE", 50)
            .took("COURT_REVIEW", 1);
    assertEquals(ArrearsAction.DECIDE_ABOUT_CLAIM, made.noticed(TODAY, 300).advice().action());
    assertTrue(
        made.noticed(TODAY.plusDays(1), 300).advice().action() != ArrearsAction.DECIDE_ABOUT_CLAIM);
    assertTrue(
        made.noticed(TODAY.minusDays(20), 19).advice().action()
            != ArrearsAction.DECIDE_ABOUT_CLAIM);
    assertEquals(
        ArrearsAction.TAKE_STEP,
        owing(50_000, 50_000).noticed(TODAY, 300).advice().action(),
        "what the ladder asks for comes before");
  }

  @Test
  void nobodyWhoHasDiedIsWrittenTo() {
    assertEquals(
        ArrearsAction.FIND_REPRESENTATIVE, owing(20_000, 20_000).nobodyLives().advice().action());
  }

  @Test
  void whatIsNoRentIsNotOnThisLadder() {
    assertEquals(ArrearsAction.OTHER_DEBT, owing(20_000, 20_000).otherDebt().advice().action());
  }

  @Test
  void aFormerTenantIsNotOnThisLadder() {
    assertEquals(
        ArrearsAction.ACCOUNT_ENDED,
        owing(20_000, 20_000).ended(TODAY.minusDays(1)).held(null).advice().action());
    assertEquals(ArrearsAction.TAKE_STEP, owing(20_000, 20_000).ended(TODAY).advice().action());
  }

  @Test
  void whoOwesNothingIsLeftAloneWhateverIsOnRecord() {
    Advice advice =
        owing(-500, 0)
            .promised(5_000, TODAY.minusDays(9), PromiseState.BROKEN, 0)
            .paused(TODAY)
            .advice();
    assertEquals(ArrearsAction.NOTHING_OWED, advice.action());
    assertEquals(0, Need.of(owing(-500, 0).known(), advice.action()));
  }

  @Test
  void theNeedierGoesFirst() {
    long little = Need.of(owing(10_000, 10_000).known(), ArrearsAction.TAKE_STEP);
    assertEquals(100, little);
    assertEquals(
        200,
        Need.of(owing(10_000, 10_000).charged(5_000).known(), ArrearsAction.TAKE_STEP),
        "two weeks");
    assertEquals(
        150,
        Need.of(owing(10_000, 10_000).fourWeeksAgo(5_000).known(), ArrearsAction.TAKE_STEP),
        "it has grown");
    assertEquals(
        200,
        Need.of(owing(10_000, 10_000).paid(TODAY.minusDays(29)).known(), ArrearsAction.TAKE_STEP),
        "nothing has been paid for four weeks");
    assertEquals(
        300, Need.of(owing(10_000, 10_000).known(), ArrearsAction.ASK_ABOUT_BROKEN_PROMISE));
  }

  @Test
  void theReasonsSayWhatIsLateAndWhatWasNotPaid() {
    CaseFacts known =
        owing(40_000, 40_000)
            .late(Payer.DIRECT_DEBIT, 10_000)
            .paid(TODAY.minusWeeks(3))
            .fourWeeksAgo(10_000)
            .known();
    assertEquals(
        List.of(
            "£400.00 is overdue, 4.0 weeks of rent: “LETTER_ONE” is next, from £10.00.",
            "£100.00 by Direct Debit was due on 8 November 2026 and has not come.",
            "Nothing has been paid for 3 weeks.",
            "It has grown by £300.00 in four weeks."),
        Recommendation.of(known).reasons(known));
  }

  @Test
  void withoutALadderNothingIsAsked() {
    Advice advice = owing(20_000, 20_000).on(new Ladder(List.of())).advice();
    assertEquals(ArrearsAction.BELOW_LADDER, advice.action());
    assertNull(advice.step());
  }

  /** Every fact present or not, near and at its edges. */
  private static CaseFacts any(Random random) {
    long balance = random.nextInt(8) == 0 ? -random.nextInt(5_000) : 1 + random.nextInt(120_000);
    long real =
        balance <= 0 || random.nextInt(4) == 0
            ? 0
            : Math.min(balance, random.nextBoolean() ? balance : random.nextInt(2_000));
    Cases made = owing(balance, real).charged(random.nextInt(5) == 0 ? 0 : random.nextInt(20_000));
    if (random.nextInt(3) == 0) {
      made.late(Payer.values()[random.nextInt(Payer.values().length)], 1 + random.nextInt(60_000));
    }
    if (random.nextInt(3) == 0) {
      made.coming(
          Payer.values()[random.nextInt(Payer.values().length)],
          TODAY.plusDays(random.nextInt(30)),
          1 + random.nextInt(60_000));
    }
    if (random.nextInt(10) == 0) {
      made.otherDebt();
    }
    if (random.nextInt(10) == 0) {
      made.ended(TODAY.plusDays(random.nextInt(5) - 3));
    }
    if (random.nextInt(10) == 0) {
      made.nobodyLives();
    }
    if (random.nextInt(4) == 0) {
      made.claimed(TODAY.minusDays(random.nextInt(60)), random.nextBoolean());
    }
    if (random.nextInt(10) == 0) {
      made.paused(TODAY.plusDays(random.nextInt(30)));
    }
    if (random.nextInt(10) == 0) {
      made.held(random.nextBoolean() ? null : (long) random.nextInt(60_000));
    }
    if (random.nextInt(10) == 0) {
      made.notToCourt();
    }
    if (random.nextInt(3) == 0) {
      made.promised(
          1 + random.nextInt(10_000),
          TODAY.plusDays(random.nextInt(30) - 20),
          PromiseState.values()[random.nextInt(3)],
          random.nextInt(10_000));
    }
    if (random.nextInt(6) == 0) {
      made.agreed(TODAY.minusDays(random.nextInt(60)));
    } else if (random.nextInt(6) == 0) {
      made.broke(TODAY.minusDays(random.nextInt(20)), random.nextBoolean());
    }
    if (random.nextInt(4) == 0) {
      made.spoke(TODAY.minusDays(random.nextInt(20)));
    }
    switch (random.nextInt(10)) {
      case 0 -> made.courtDate(random.nextInt(40) - 20);
      case 1, 2 -> made.claimed(random.nextBoolean(), random.nextBoolean());
      case 3, 4 -> made.noticed(TODAY.minusDays(random.nextInt(60) - 20), random.nextInt(60));
      default -> {}
    }
    for (Step step : Cases.LADDER.steps()) {
      if (random.nextInt(3) == 0) {
        made.took(step.code(), random.nextInt(120));
      }
    }
    return made.known();
  }
}
