package org.quarterday.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

  private static final LocalDate THURSDAY = LocalDate.of(2026, 4, 2);
  private static final WorkingDays EASTER_2026 =
      new WorkingDays(List.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)));

  @Test
  void theDayOfTheEventIsNotCountedAndNeitherAreWeekendsAndBankHolidays() {
    assertEquals(LocalDate.of(2026, 4, 7), EASTER_2026.after(THURSDAY, 1));
    assertEquals(LocalDate.of(2026, 4, 17), EASTER_2026.after(THURSDAY, 9));
    assertEquals(THURSDAY, EASTER_2026.before(LocalDate.of(2026, 4, 7), 1));
    assertEquals(THURSDAY, EASTER_2026.after(THURSDAY, 0));
  }

  @Test
  void aDayThatIsNoWorkingDayMovesToTheNextOrTheLastOne() {
    LocalDate goodFriday = LocalDate.of(2026, 4, 3);
    assertEquals(LocalDate.of(2026, 4, 7), EASTER_2026.onOrAfter(goodFriday));
    assertEquals(THURSDAY, EASTER_2026.onOrBefore(LocalDate.of(2026, 4, 6)));
    assertEquals(THURSDAY, EASTER_2026.onOrAfter(THURSDAY));
  }

  @Test
  void countingForwardAndBackIsOneCount() {
    for (int days = 0; days < 60; days++) {
      LocalDate later = EASTER_2026.after(THURSDAY, days);
      assertEquals(days, EASTER_2026.between(THURSDAY, later));
      assertEquals(THURSDAY, EASTER_2026.before(later, days));
    }
    assertEquals(0, EASTER_2026.between(THURSDAY, THURSDAY.minusDays(7)));
  }

  @Test
  void beyondTheLastYearEnteredNothingIsKnown() {
    assertTrue(EASTER_2026.knows(LocalDate.of(2026, 12, 31)));
    assertFalse(EASTER_2026.knows(LocalDate.of(2027, 1, 1)));
    assertFalse(new WorkingDays(List.of()).knows(THURSDAY));
  }

  @Test
  void aNegativeCountIsAMistake() {
    assertThrows(IllegalArgumentException.class, () -> EASTER_2026.after(THURSDAY, -1));
  }
}
