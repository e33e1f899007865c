package org.quarterday.arrangement.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.Frequency;
import org.quarterday.calendar.RentYear;

/** The rent that goes on beside an arrangement: charged weeks, rent-free ones, the fifty-third. */
class RentOfWeeksTest {

  private static final long WEEK = 10_000;

  /** 2024/25 has 53 weeks from 1 April 2024; two of them are free here. */
  private static final RentYear LONG_YEAR = RentYear.firstMondayOnOrAfterFirstOfApril(2024);

  private static RentOfWeeks rent(long less) {
    Map<LocalDate, RentOfWeeks.Week> weeks = new HashMap<>();
    LONG_YEAR
        .start()
        .datesUntil(LONG_YEAR.end(), java.time.Period.ofWeeks(1))
        .forEach(monday -> weeks.put(monday, new RentOfWeeks.Week(WEEK, false)));
    weeks.put(LocalDate.of(2024, 12, 23), new RentOfWeeks.Week(0, true));
    weeks.put(LocalDate.of(2024, 12, 30), new RentOfWeeks.Week(500, true));
    return new RentOfWeeks(weeks, WEEK, less);
  }

  @Test
  void theFiftyThirdWeekIsRentLikeAnyOther() {
    RentOfWeeks rent = rent(0);
    LocalDate before = LONG_YEAR.start().minusDays(1);
    assertEquals(53, rent.weeksBetween(before, LONG_YEAR.end()));
    assertEquals(2, rent.freeBetween(before, LONG_YEAR.end()));
    assertEquals(51 * WEEK + 500, rent.between(before, LONG_YEAR.end()));
  }

  @Test
  void aWeekCountsFromItsMondayAndTheDayAfterWhichIsLeftOut() {
    RentOfWeeks rent = rent(0);
    LocalDate monday = LocalDate.of(2024, 6, 3);
    assertEquals(0, rent.between(monday, monday.plusDays(6)));
    assertEquals(WEEK, rent.between(monday, monday.plusDays(7)));
    assertEquals(WEEK, rent.between(monday.minusDays(1), monday));
    assertEquals(WEEK, rent.between(monday.minusDays(1), monday.plusDays(6)));
    assertEquals(0, rent.between(monday, monday));
  }

  @Test
  void whatSomebodyElsePaysIsLeftOutOfChargedWeeksAndNeverMoreThanTheRent() {
    LocalDate before = LocalDate.of(2024, 12, 16);
    assertEquals(500 + 4_000, rent(6_000).between(before, LocalDate.of(2025, 1, 6)));
    assertEquals(500, rent(20_000).between(before, LocalDate.of(2025, 1, 6)));
  }

  @Test
  void weeksNobodyHasSetUpAreTakenForChargedOnes() {
    RentOfWeeks rent = rent(0);
    assertTrue(rent.knows(LONG_YEAR.end()));
    assertFalse(rent.knows(LONG_YEAR.end().plusDays(1)));
    assertEquals(2 * WEEK, rent.between(LONG_YEAR.end(), LONG_YEAR.end().plusDays(14)));
  }

  @Test
  void eachInstalmentHasTheRentOfTheWeeksSinceTheOneBefore() {
    InstalmentPlan plan =
        InstalmentPlan.of(Frequency.MONTHLY, LocalDate.of(2024, 12, 2), 5_000, 12_000);
    List<Instalment> calendar = Instalment.of(plan, rent(0), LocalDate.of(2024, 11, 11));
    // From 18 November; from 9 December with two free weeks; from 6 January.
    assertEquals(
        List.of(3 * WEEK, 2 * WEEK + 500, 4 * WEEK),
        calendar.stream().map(Instalment::rentPence).toList());
    assertEquals(12_000, calendar.stream().mapToLong(Instalment::debtPence).sum());
  }

  @Test
  void anInstalmentBeforeTheNextRentWeekHasNoRent() {
    InstalmentPlan plan =
        InstalmentPlan.of(Frequency.WEEKLY, LocalDate.of(2024, 6, 5), 5_000, 10_000);
    List<Instalment> calendar = Instalment.of(plan, rent(0), LocalDate.of(2024, 6, 10));
    assertEquals(List.of(0L, 0L), calendar.stream().map(Instalment::rentPence).toList());
  }
}
