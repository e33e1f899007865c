package org.quarterday.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DatePeriodTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final RentWeek WEEK = RentWeek.of(MONDAY);

  @Test
  void aTenancyThatEndsOnSundayAndOneThatStartsOnMondayDoNotOverlap() {
    DatePeriod old = DatePeriod.firstToLast(MONDAY.minusYears(3), MONDAY.minusDays(1));
    DatePeriod next = DatePeriod.from(MONDAY);
    assertFalse(old.overlaps(next));
    assertEquals(Optional.empty(), old.intersect(next));
    assertEquals(Optional.of(MONDAY.minusDays(1)), old.lastDay());
    assertTrue(next.isOpen());
    assertEquals(Optional.empty(), next.lastDay());
    assertThrows(IllegalStateException.class, next::days);
  }

  @Test
  void theDaysOfTheWeekThatATenancyHolds() {
    assertEquals(5, DatePeriod.from(MONDAY.plusDays(2)).daysIn(WEEK));
    assertEquals(4, DatePeriod.firstToLast(MONDAY.minusDays(90), MONDAY.plusDays(3)).daysIn(WEEK));
    assertEquals(7, DatePeriod.from(MONDAY).daysIn(WEEK));
    assertEquals(0, DatePeriod.from(MONDAY.plusDays(7)).daysIn(WEEK));
    assertEquals(1, DatePeriod.firstToLast(MONDAY, MONDAY).daysIn(WEEK));
  }

  @Test
  void aPeriodHasAtLeastOneDay() {
    assertThrows(IllegalArgumentException.class, () -> new DatePeriod(MONDAY, MONDAY));
    assertThrows(IllegalArgumentException.class, () -> new DatePeriod(MONDAY, MONDAY.minusDays(1)));
    assertThrows(NullPointerException.class, () -> new DatePeriod(null, MONDAY));
  }

  @Test
  void takingPeriodsAwayLeavesExactlyTheDaysInNoneOfThem() {
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      DatePeriod whole = any(random);
      List<DatePeriod> others = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        others.add(any(random));
      }
      List<DatePeriod> left = whole.minus(others);
      for (LocalDate day = MONDAY.minusDays(45); day.isBefore(MONDAY.plusDays(90)); ) {
        LocalDate at = day;
        boolean expected = whole.contains(at) && others.stream().noneMatch(o -> o.contains(at));
        assertEquals(
            expected ? 1 : 0,
            left.stream().filter(p -> p.contains(at)).count(),
            whole + " minus " + others + " on " + at);
        day = day.plusDays(1);
      }
    }
  }

  @Test
  void twoPeriodsOverlapWhenTheyShareADay() {
    Random random = new Random(11);
    for (int round = 0; round < 10_000; round++) {
      DatePeriod one = any(random);
      DatePeriod other = any(random);
      boolean shared = false;
      for (int i = -45; i < 200 && !shared; i++) {
        LocalDate day = MONDAY.plusDays(i);
        shared = one.contains(day) && other.contains(day);
      }
      assertEquals(shared, one.overlaps(other), one + " and " + other);
      assertEquals(shared, one.intersect(other).isPresent());
      assertEquals(one.intersect(other), other.intersect(one));
    }
  }

  private static DatePeriod any(Random random) {
    LocalDate from = MONDAY.plusDays(random.nextInt(-40, 40));
    return new DatePeriod(
        from, random.nextInt(6) == 0 ? null : from.plusDays(random.nextInt(1, 40)));
  }
}
