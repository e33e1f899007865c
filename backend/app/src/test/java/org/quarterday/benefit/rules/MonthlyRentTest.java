package org.quarterday.benefit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthlyRentTest {

  @ParameterizedTest
  @CsvSource({
    "11746, 0, 50899",
    "10000, 0, 43333",
    "15000, 3, 61250",
    "15000, 4, 60000",
    "1, 0, 4",
    "0, 0, 0",
  })
  void universalCreditPaysFiftyTwoWeeksLessTheRentFreeOnesOverTwelveMonths(
      long weekly, int free, long monthly) {
    assertEquals(monthly, MonthlyRent.ofWeekly(weekly, free));
  }

  @ParameterizedTest
  @CsvSource({"50899, 52, 11746", "50899, 53, 11524", "61250, 49, 15000"})
  void aMonthIsSpreadOverTheWeeksThatAreCharged(long monthly, int weeks, long weekly) {
    assertEquals(weekly, MonthlyRent.perWeek(monthly, weeks));
  }

  @Test
  void aYearIsNotRentFreeAltogether() {
    assertThrows(IllegalArgumentException.class, () -> MonthlyRent.ofWeekly(100, 52));
    assertThrows(IllegalArgumentException.class, () -> MonthlyRent.ofWeekly(100, -1));
  }

  @Test
  void anAssessmentPeriodOfTheThirtyFirstEndsBeforeTheLastDayOfAShorterMonth() {
    List<LocalDate> firsts =
        Stream.iterate(
                AssessmentPeriod.startingOn(LocalDate.of(2026, 12, 31)), AssessmentPeriod::next)
            .limit(5)
            .map(AssessmentPeriod::first)
            .toList();
    assertEquals(
        List.of("2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"),
        firsts.stream().map(LocalDate::toString).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-06, 2026-05-06, 2026-05-06, 2026-06-12",
    "2026-05-06, 2026-06-05, 2026-05-06, 2026-06-12",
    "2026-05-06, 2026-06-06, 2026-06-06, 2026-07-12",
    "2026-01-31, 2026-03-01, 2026-02-28, 2026-04-06",
  })
  void aPeriodIsPaidAWeekAfterItEnds(
      LocalDate award, LocalDate day, LocalDate first, LocalDate due) {
    AssessmentPeriod period = AssessmentPeriod.of(award, day);
    assertEquals(first, period.first());
    assertEquals(due, period.dueOn());
  }
}
