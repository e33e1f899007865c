package org.quarterday.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RentYearTest {

  @ParameterizedTest
  @CsvSource({
    "2018,2018-04-02,2019-03-31,52",
    "2019,2019-04-01,2020-04-05,53",
    "2020,2020-04-06,2021-04-04,52",
    "2021,2021-04-05,2022-04-03,52",
    "2022,2022-04-04,2023-04-02,52",
    "2023,2023-04-03,2024-03-31,52",
    "2024,2024-04-01,2025-04-06,53",
    "2025,2025-04-07,2026-04-05,52",
    "2026,2026-04-06,2027-04-04,52",
    "2027,2027-04-05,2028-04-02,52",
    "2028,2028-04-03,2029-04-01,52",
    "2029,2029-04-02,2030-03-31,52",
    "2030,2030-04-01,2031-04-06,53"
  })
  void thePublishedRentYears(int label, LocalDate start, LocalDate end, int weeks) {
    RentYear year = RentYear.firstMondayOnOrAfterFirstOfApril(label);
    assertEquals(start, year.start());
    assertEquals(end, year.end());
    assertEquals(weeks, year.weeks());
  }

  @Test
  void everyDayOfElevenDecadesLiesInExactlyOneWeekOfOneYear() {
    RentWeek last = null;
    for (LocalDate day = LocalDate.of(1990, 1, 1);
        day.isBefore(LocalDate.of(2101, 1, 1));
        day = day.plusDays(1)) {
      RentWeek week = RentWeek.of(day);
      assertTrue(week.contains(day), day.toString());
      assertTrue(RentYear.of(day).contains(day), day.toString());
      assertFalse(RentYear.firstMondayOnOrAfterFirstOfApril(week.year() + 1).contains(day));
      if (last != null && !last.equals(week)) {
        assertEquals(DayOfWeek.MONDAY, day.getDayOfWeek(), "weeks change on Mondays only");
        assertEquals(last.next(), week);
        assertTrue(week.number() == last.number() + 1 || week.number() == 1, week.toString());
      }
      last = week;
    }
  }

  @Test
  void aLongYearIsOneThatHoldsFiftyThreeMondays() {
    for (int label = 1990; label <= 2100; label++) {
      RentYear year = RentYear.firstMondayOnOrAfterFirstOfApril(label);
      RentYear next = RentYear.firstMondayOnOrAfterFirstOfApril(label + 1);
      assertEquals(year.end().plusDays(1), next.start());
      assertEquals(year.weeks(), year.allWeeks().size());
      assertEquals(year.end(), year.allWeeks().getLast().sunday());
      assertEquals(4, year.start().getMonthValue());
      assertTrue(year.start().getDayOfMonth() <= 7);
    }
  }

  @Test
  void aShortYearHasNoWeekFiftyThree() {
    RentYear year = RentYear.firstMondayOnOrAfterFirstOfApril(2026);
    assertEquals(LocalDate.of(2026, 11, 23), year.week(34).monday());
    assertThrows(IllegalArgumentException.class, () -> year.week(53));
    assertThrows(IllegalArgumentException.class, () -> year.week(0));
    assertEquals(Optional.empty(), year.weekOf(LocalDate.of(2027, 4, 5)));
    assertEquals("2026/27", year.name());
    assertEquals("week 34 of 2026/27", year.week(34).toString());
    assertEquals("1999/00", RentYear.firstMondayOnOrAfterFirstOfApril(1999).name());
  }

  @Test
  void aCouncilMayKeepAnotherCalendar() {
    RentYear year = new RentYear(2024, LocalDate.of(2024, 4, 1), 53);
    assertEquals(53, year.weekOf(LocalDate.of(2025, 4, 6)).orElseThrow().number());
    LocalDate tuesday = LocalDate.of(2024, 4, 2);
    assertThrows(IllegalArgumentException.class, () -> new RentYear(2024, tuesday, 52));
    assertThrows(IllegalArgumentException.class, () -> new RentYear(2024, year.start(), 51));
    assertThrows(IllegalArgumentException.class, () -> new RentWeek(2024, 1, tuesday));
    assertThrows(IllegalArgumentException.class, () -> new RentWeek(2024, 54, year.start()));
  }
}
