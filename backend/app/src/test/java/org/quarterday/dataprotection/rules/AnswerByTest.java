package org.quarterday.dataprotection.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.WorkingDays;

/** The corresponding day, the end of a short month, a working day, pauses and an extension. */
class AnswerByTest {

  private static final WorkingDays DAYS = new WorkingDays(Set.of());
  private static final AnswerBy TERMS = new AnswerBy(1, 2);

  @Test
  void itIsTheCorrespondingDayOfTheNextMonth() {
    assertEquals(LocalDate.of(2026, 10, 14), on("2026-09-14", 0, false));
  }

  @Test
  void aShortMonthEndsOnItsLastDay() {
    // 31 January gives 28 February 2026, a Saturday.
    assertEquals(LocalDate.of(2026, 3, 2), on("2026-01-31", 0, false));
    assertEquals(LocalDate.of(2028, 2, 29), on("2028-01-31", 0, false));
  }

  @Test
  void daysOfWaitingAreAddedAndAnExtensionIsOfMonths() {
    assertEquals(LocalDate.of(2026, 10, 19), on("2026-09-14", 5, false));
    assertEquals(LocalDate.of(2026, 12, 14), on("2026-09-14", 0, true));
  }

  @Test
  void anExtensionIsToldWithinTheFirstMonth() {
    LocalDate started = LocalDate.of(2026, 9, 14);
    assertTrue(TERMS.canBeExtended(started, 0, LocalDate.of(2026, 10, 14), DAYS));
    assertFalse(TERMS.canBeExtended(started, 0, LocalDate.of(2026, 10, 15), DAYS));
  }

  private static LocalDate on(String started, int paused, boolean extended) {
    return TERMS.on(LocalDate.parse(started), paused, extended, DAYS);
  }
}
