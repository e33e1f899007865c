package org.quarterday.court.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NoticeDaysTest {

  private static final LocalDate SERVED = LocalDate.of(2026, 5, 4);

  @Test
  void fourWholeWeeksRunBeforeAClaimAndTheNoticeLivesAYearFromThen() {
    NoticeDays days = NoticeDays.of(new NoticeDays.Kind(28, 12, null), SERVED);
    assertEquals(LocalDate.of(2026, 6, 2), days.earliestOn(), "the day of service is not counted");
    assertEquals(LocalDate.of(2027, 6, 2), days.lapsesOn());
    assertNull(days.reviewBy());
  }

  @Test
  void anIntroductoryTenantHasFourteenDaysToAskForAReview() {
    NoticeDays days = NoticeDays.of(new NoticeDays.Kind(28, null, 14), SERVED);
    assertEquals(LocalDate.of(2026, 5, 18), days.reviewBy());
    assertNull(days.lapsesOn());
  }

  @Test
  void aClaimRestsOnItFromItsEarliestDayToItsLast() {
    LocalDate earliest = LocalDate.of(2026, 6, 2);
    LocalDate last = LocalDate.of(2027, 6, 2);
    assertEquals("RUNNING", NoticeDays.whyNot(earliest, last, earliest.minusDays(1)));
    assertNull(NoticeDays.whyNot(earliest, last, earliest));
    assertNull(NoticeDays.whyNot(earliest, last, last));
    assertEquals("LAPSED", NoticeDays.whyNot(earliest, last, last.plusDays(1)));
    assertNull(NoticeDays.whyNot(earliest, null, last.plusYears(9)), "some never lapse");
  }
}
