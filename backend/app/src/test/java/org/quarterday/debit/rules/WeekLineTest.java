package org.quarterday.debit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.calendar.RentWeek;
import org.quarterday.money.Money;

class WeekLineTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final RentWeek WEEK = RentWeek.of(MONDAY);
  private static final LocalDate ACQUIRED = LocalDate.of(1970, 1, 1);
  private static final DatePeriod ALWAYS = DatePeriod.from(LocalDate.of(2019, 4, 1));
  private static final Money RENT = Money.parse("117.46");
  private static final ChargeTerms RENT_TERMS = new ChargeTerms(true, false, true);
  private static final ChargeTerms INSURANCE = new ChargeTerms(false, true, false);

  @Test
  void aFullWeekIsTheWeeklyCharge() {
    WeekLine line = occupied(ALWAYS, ALWAYS).orElseThrow();
    assertEquals(new WeekLine(7, RENT, Money.NIL, true, false, false), line);
  }

  @Test
  void aLettingOnWednesdayIsChargedForFiveDays() {
    WeekLine line = occupied(ALWAYS, DatePeriod.from(MONDAY.plusDays(2))).orElseThrow();
    assertEquals(5, line.days());
    assertEquals(Money.parse("83.90"), line.amount());
    assertEquals(Money.parse("33.56").negate(), line.apportioned());
    assertTrue(line.onRoll());
    assertTrue(line.partWeek());
  }

  @Test
  void aTenancyThatEndsOnThursdayIsChargedForFourDaysAndLeavesTheRoll() {
    DatePeriod account = DatePeriod.firstToLast(ALWAYS.from(), MONDAY.plusDays(3));
    WeekLine line = occupied(ALWAYS, account).orElseThrow();
    assertEquals(Money.parse("67.12"), line.amount());
    assertEquals(Money.parse("67.12"), line.apportioned());
    assertFalse(line.onRoll());
  }

  @Test
  void aTenancyThatEndsOnSundayIsChargedForTheWholeWeek() {
    DatePeriod account = DatePeriod.firstToLast(ALWAYS.from(), MONDAY.plusDays(6));
    WeekLine line = occupied(ALWAYS, account).orElseThrow();
    assertEquals(RENT, line.amount());
    assertTrue(line.onRoll());
    assertFalse(line.partWeek());
  }

  @Test
  void insuranceIsChargedWholeForASingleDay() {
    WeekLine line =
        WeekLine.occupied(
                WEEK,
                ALWAYS,
                DatePeriod.from(MONDAY.plusDays(6)),
                Money.ofPence(231),
                INSURANCE,
                false)
            .orElseThrow();
    assertEquals(1, line.days());
    assertEquals(Money.ofPence(231), line.amount());
    assertFalse(line.partWeek());
  }

  @Test
  void aChargeThatEndedOrHasNotStartedIsNotDebited() {
    assertEquals(Optional.empty(), occupied(new DatePeriod(ALWAYS.from(), MONDAY), ALWAYS));
    assertEquals(Optional.empty(), occupied(DatePeriod.from(MONDAY.plusDays(7)), ALWAYS));
    assertEquals(
        Optional.empty(),
        occupied(
            DatePeriod.from(MONDAY), DatePeriod.firstToLast(ALWAYS.from(), MONDAY.minusDays(1))));
  }

  @Test
  void aRentFreeWeekHasAnExplicitLineOfNothing() {
    WeekLine line = WeekLine.occupied(WEEK, ALWAYS, ALWAYS, RENT, RENT_TERMS, true).orElseThrow();
    assertEquals(Money.NIL, line.amount());
    assertTrue(line.rentFree());
    assertTrue(line.onRoll());
  }

  @Test
  void aChargeForFreeWeeksIsChargedInThem() {
    WeekLine line =
        WeekLine.occupied(WEEK, ALWAYS, ALWAYS, Money.ofPence(231), INSURANCE, true).orElseThrow();
    assertEquals(Money.ofPence(231), line.amount());
    assertFalse(line.rentFree());
  }

  @ParameterizedTest
  @CsvSource({"0,117.46", "1,100.68", "2,83.90", "3,67.12", "4,50.34", "5,33.56", "6,16.78"})
  void aHomeIsVoidFromTheDayAfterAnEnding(int lastDay, String loss) {
    DatePeriod held = DatePeriod.firstToLast(ALWAYS.from(), MONDAY.plusDays(lastDay).minusDays(1));
    WeekLine line = voided(List.of(held), ACQUIRED, null).orElseThrow();
    assertEquals(Money.parse(loss), line.amount());
    assertTrue(line.onRoll());
  }

  @Test
  void aHomeRelitInTheSameWeekIsVoidForTheDaysBetween() {
    WeekLine line =
        voided(
                List.of(
                    DatePeriod.firstToLast(ALWAYS.from(), MONDAY),
                    DatePeriod.from(MONDAY.plusDays(3))),
                ACQUIRED,
                null)
            .orElseThrow();
    assertEquals(2, line.days());
    assertFalse(line.onRoll());
  }

  @Test
  void thereIsNoVoidBeforeAHomeIsOursNorOnceItIsSold() {
    LocalDate tuesday = MONDAY.plusDays(1);
    DatePeriod untilTuesday = DatePeriod.firstToLast(ALWAYS.from(), tuesday);
    assertEquals(Optional.empty(), voided(List.of(untilTuesday), ACQUIRED, tuesday));
    assertEquals(2, voided(List.of(), MONDAY.plusDays(5), null).orElseThrow().days());
    assertEquals(1, voided(List.of(), ACQUIRED, tuesday).orElseThrow().days());
    assertEquals(Optional.empty(), voided(List.of(), MONDAY.plusDays(7), null));
  }

  @Test
  void onlyChargesForVoidsAreLost() {
    assertEquals(
        Optional.empty(),
        WeekLine.voided(WEEK, ALWAYS, List.of(), ACQUIRED, null, RENT, INSURANCE, false));
  }

  @Test
  void tenantAndVoidTogetherMakeTheWeekToAPenny() {
    Random random = new Random(34);
    for (int i = 0; i < 5_000; i++) {
      Money weekly = Money.ofPence(random.nextLong(1, 40_000));
      DatePeriod account =
          DatePeriod.firstToLast(ALWAYS.from(), MONDAY.plusDays(random.nextInt(7)));
      WeekLine let =
          WeekLine.occupied(WEEK, ALWAYS, account, weekly, RENT_TERMS, false).orElseThrow();
      Optional<WeekLine> lost =
          WeekLine.voided(
              WEEK, ALWAYS, List.of(account), ACQUIRED, null, weekly, RENT_TERMS, false);
      assertEquals(7, let.days() + lost.map(WeekLine::days).orElse(0));
      Money both = let.amount().plus(lost.map(WeekLine::amount).orElse(Money.NIL));
      assertTrue(Math.abs(both.minus(weekly).pence()) <= 1, weekly + " until " + account.to());
      Money roll =
          (let.onRoll() ? weekly : Money.NIL)
              .plus(lost.filter(WeekLine::onRoll).map(l -> weekly).orElse(Money.NIL));
      Money apportioned = let.apportioned().plus(lost.map(WeekLine::apportioned).orElse(Money.NIL));
      assertEquals(weekly, roll, "let or void, the roll is the same");
      assertEquals(both, roll.plus(apportioned), "debit and void loss are roll and apportionments");
    }
  }

  private static Optional<WeekLine> occupied(DatePeriod charge, DatePeriod account) {
    return WeekLine.occupied(WEEK, charge, account, RENT, RENT_TERMS, false);
  }

  private static Optional<WeekLine> voided(
      List<DatePeriod> held, LocalDate acquired, LocalDate sold) {
    return WeekLine.voided(WEEK, ALWAYS, held, acquired, sold, RENT, RENT_TERMS, false);
  }
}
