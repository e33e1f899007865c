package org.quarterday.onlinesupport.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterday.calendar.WorkingDays;

/** How a question about Housing Online stands against its day. */
class CaseStandingTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 1);
  private static final WorkingDays DAYS = new WorkingDays(List.of(LocalDate.of(2026, 5, 4)));

  @Test
  void whatIsOpenIsLateFromTheDayAfterAndCountsWorkingDaysOnly() {
    assertEquals("Due today", open(FRIDAY));
    assertEquals("Late, by less than a working day", open(FRIDAY.plusDays(3)));
    assertEquals("1 working day late", open(FRIDAY.plusDays(4)));
    assertEquals("2 working days late", open(FRIDAY.plusDays(5)));
  }

  @Test
  void whatIsDoneStaysAsLateAsItWas() {
    assertEquals("Done in time", CaseStanding.DONE.words(FRIDAY, FRIDAY, DAYS));
    assertEquals(
        "Done 1 working day late", CaseStanding.DONE.words(FRIDAY, FRIDAY.plusDays(4), DAYS));
  }

  @Test
  void whatWasResolvedThereAndThenHasNoAge() {
    LocalDate later = FRIDAY.plusDays(11);
    assertEquals(0, CaseStanding.RESOLVED.age(FRIDAY, later, DAYS));
    assertEquals(6, CaseStanding.OPEN.age(FRIDAY, later, DAYS));
  }

  private static String open(LocalDate today) {
    return CaseStanding.OPEN.words(FRIDAY, today, DAYS);
  }
}
