package org.quarterday.directdebit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.calendar.Frequency;
import org.quarterday.calendar.RentYear;
import org.quarterday.directdebit.rules.Plan.Instalment;
import org.quarterday.directdebit.rules.Plan.Method;
import org.quarterday.directdebit.rules.Plan.WeekDebit;

class PlanTest {

  private static final RentYear LONG_YEAR = RentYear.firstMondayOnOrAfterFirstOfApril(2024);
  private static final RentYear SHORT_YEAR = RentYear.firstMondayOnOrAfterFirstOfApril(2026);

  /** What councils publish: weekly rent, chargeable weeks, collections a year, each of them. */
  @ParameterizedTest
  @CsvSource({
    "10000, 53, 0, MONTHLY, 12, 44167, 44163",
    "10000, 53, 0, FOUR_WEEKLY, 13, 40769, 40772",
    "15000, 53, 4, MONTHLY, 12, 61250, 61250",
    "12935, 53, 0, MONTHLY, 12, 57130, 57125",
    "11746, 52, 0, MONTHLY, 12, 50899, 50903"
  })
  void aYearsDebitIsCollectedInEqualPartsAndTheLastTakesTheRounding(
      long weekly, int weeks, int free, Frequency frequency, int count, long each, long last) {
    RentYear year = weeks == 53 ? LONG_YEAR : SHORT_YEAR;
    List<WeekDebit> debits = weeks(year, weekly, free);
    List<LocalDate> dues =
        frequency.dueDays(frequency == Frequency.MONTHLY ? 15 : 1, year.start(), year.end());
    List<Instalment> made = equal(frequency).instalments(dues.subList(0, count), debits, 0);
    assertEquals(count, made.size());
    assertTrue(
        made.subList(0, count - 1).stream().allMatch(item -> item.pence() == each),
        () -> made.toString());
    assertEquals(last, made.getLast().pence());
    assertEquals(weekly * (weeks - free), total(made));
  }

  @Test
  void whateverIsSpreadComesBackToThePenny() {
    var random = new Random(20261122);
    for (int round = 0; round < 2_000; round++) {
      int count = 1 + random.nextInt(53);
      long total = random.nextInt(1_000_000);
      List<LocalDate> dues =
          IntStream.range(0, count).mapToObj(n -> SHORT_YEAR.start().plusDays(n)).toList();
      List<Instalment> made =
          equal(Frequency.WEEKLY)
              .instalments(dues, List.of(new WeekDebit(SHORT_YEAR.start(), total)), 0);
      assertEquals(total, total(made), "of " + total + " in " + count);
    }
  }

  @Test
  void whatIsOwedOrInCreditIsSpreadToo() {
    List<LocalDate> dues = Frequency.MONTHLY.dueDays(1, SHORT_YEAR.start(), SHORT_YEAR.end());
    List<WeekDebit> debits = weeks(SHORT_YEAR, 10_000, 0);
    assertEquals(520_000 + 6_000, total(equal(Frequency.MONTHLY).instalments(dues, debits, 6_000)));
    assertEquals(
        520_000 - 6_000, total(equal(Frequency.MONTHLY).instalments(dues, debits, -6_000)));
    assertEquals(List.of(), equal(Frequency.MONTHLY).instalments(dues, debits, -520_000));
  }

  @Test
  void arrearsByArrangementComeOnTopOfEachCollection() {
    var plan = new Plan(Method.EQUAL_ANNUAL, Frequency.MONTHLY, 1, null, 1_000, false);
    List<LocalDate> dues = Frequency.MONTHLY.dueDays(1, SHORT_YEAR.start(), SHORT_YEAR.end());
    List<Instalment> made = plan.instalments(dues, weeks(SHORT_YEAR, 10_000, 0), 99_999);
    assertEquals(520_000 + 1_000L * dues.size(), total(made));
  }

  @Test
  void actualCollectionsFollowTheWeeksAndARentFreeWeekIsFree() {
    var plan = new Plan(Method.ACTUAL, Frequency.WEEKLY, 5, null, 0, true);
    List<LocalDate> dues =
        Frequency.WEEKLY.dueDays(
            5, SHORT_YEAR.start(), SHORT_YEAR.start().plusWeeks(4).minusDays(1));
    List<WeekDebit> four =
        List.of(
            new WeekDebit(SHORT_YEAR.start(), 10_000),
            new WeekDebit(SHORT_YEAR.start().plusWeeks(1), 0),
            new WeekDebit(SHORT_YEAR.start().plusWeeks(2), 10_000),
            new WeekDebit(SHORT_YEAR.start().plusWeeks(3), 12_000));
    List<Instalment> made = plan.instalments(dues, four, 500);
    assertEquals(List.of(10_500L, 10_000L, 12_000L), made.stream().map(Instalment::pence).toList());
  }

  @Test
  void aCreditIsUsedUpBeforeActualCollectionsBegin() {
    var plan = new Plan(Method.ACTUAL, Frequency.FORTNIGHTLY, 1, null, 0, true);
    List<LocalDate> dues =
        Frequency.FORTNIGHTLY.dueDays(1, SHORT_YEAR.start(), SHORT_YEAR.start().plusWeeks(8));
    List<Instalment> made =
        plan.instalments(dues, weeks(SHORT_YEAR, 10_000, 0).subList(0, 9), -25_000);
    assertEquals(90_000 - 25_000, total(made));
    assertEquals(SHORT_YEAR.start().plusWeeks(2), made.getFirst().dueOn());
    assertEquals(5_000, made.getFirst().pence());
  }

  @Test
  void aFixedAmountIsTheSameWhateverIsDebited() {
    var plan = new Plan(Method.FIXED, Frequency.FOUR_WEEKLY, 3, 4_000L, 0, true);
    List<LocalDate> dues = Frequency.FOUR_WEEKLY.dueDays(3, SHORT_YEAR.start(), SHORT_YEAR.end());
    assertEquals(13, dues.size());
    assertTrue(
        plan.instalments(dues, List.of(), -1_000_000).stream().allMatch(i -> i.pence() == 4_000));
  }

  @Test
  void aMonthlyDayNearTheEndOfTheMonthIsThereInFebruary() {
    List<LocalDate> dues =
        Frequency.MONTHLY.dueDays(28, LocalDate.of(2027, 1, 29), LocalDate.of(2027, 3, 31));
    assertEquals(List.of(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 28)), dues);
  }

  private static Plan equal(Frequency frequency) {
    return new Plan(Method.EQUAL_ANNUAL, frequency, 1, null, 0, true);
  }

  /** The year's weeks, the last of them without rent. */
  private static List<WeekDebit> weeks(RentYear year, long weekly, int free) {
    return IntStream.range(0, year.weeks())
        .mapToObj(
            n -> new WeekDebit(year.start().plusWeeks(n), n < year.weeks() - free ? weekly : 0))
        .toList();
  }

  private static long total(List<Instalment> made) {
    return made.stream().mapToLong(Instalment::pence).sum();
  }
}
