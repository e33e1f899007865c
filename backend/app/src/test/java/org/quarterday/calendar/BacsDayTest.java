package org.quarterday.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BacsDayTest {

  /** The spring bank holiday, Monday 25 May 2026, and one at the year's end. */
  private final WorkingDays days =
      new WorkingDays(List.of(LocalDate.of(2026, 5, 25), LocalDate.of(2026, 12, 25)));

  @Test
  void aFileIsAtBacsTwoWorkingDaysBeforeTheMoneyMoves() {
    var day = BacsDay.of(LocalDate.of(2026, 5, 27), days);
    assertEquals(LocalDate.of(2026, 5, 26), day.processingOn());
    assertEquals(LocalDate.of(2026, 5, 22), day.submitBy());
    assertFalse(day.isLate(LocalDate.of(2026, 5, 22)));
    assertTrue(day.isLate(LocalDate.of(2026, 5, 23)));
    assertEquals(
        "It had to be at Bacs by 2026-05-22; the first day there still is is 2026-05-28.",
        day.lateWords(LocalDate.of(2026, 5, 23), days));
  }

  @Test
  void noMoneyMovesWhileBanksAreClosedOrWhenNobodyKnowsWhetherTheyAre() {
    assertEquals(
        Optional.of("Banks are closed that day; the next working day is 26 May 2026."),
        BacsDay.closed(LocalDate.of(2026, 5, 25), days));
    assertEquals(
        Optional.of("Bank holidays are known until 31 December 2026."),
        BacsDay.closed(LocalDate.of(2027, 1, 4), days));
    assertEquals(Optional.empty(), BacsDay.closed(LocalDate.of(2026, 5, 26), days));
  }

  @Test
  void bacsTakesAFileOnlySoManyDaysAhead() {
    var day = BacsDay.of(LocalDate.of(2026, 6, 26), days);
    assertFalse(day.isEarly(LocalDate.of(2026, 5, 26), 30));
    assertTrue(day.isEarly(LocalDate.of(2026, 5, 25), 30));
  }
}
