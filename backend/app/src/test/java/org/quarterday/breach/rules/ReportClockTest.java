package org.quarterday.breach.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Hours by the clock: over a weekend, and over the night an hour is missing from. */
class ReportClockTest {

  @Test
  void hoursRunThroughAWeekendAndTheChangeOfTheClocks() {
    // Friday 27 March 2026, 16:00 in London; the clocks go forward on Sunday.
    var clock = ReportClock.of(Instant.parse("2026-03-27T16:00:00Z"), 72);
    assertEquals(Instant.parse("2026-03-30T16:00:00Z"), clock.reportBy());
    assertFalse(clock.late(Instant.parse("2026-03-30T16:00:00Z")));
    assertTrue(clock.late(Instant.parse("2026-03-30T16:00:01Z")));
  }

  @Test
  void itIsSaidInHours() {
    var clock = ReportClock.of(Instant.parse("2026-05-25T10:00:00Z"), 72);
    assertEquals("71 hours left", clock.words(Instant.parse("2026-05-25T10:30:00Z")));
    assertEquals("1 hour left", clock.words(Instant.parse("2026-05-28T08:30:00Z")));
    assertEquals("less than an hour left", clock.words(Instant.parse("2026-05-28T09:30:00Z")));
    assertEquals("Over by 5 hours", clock.words(Instant.parse("2026-05-28T15:10:00Z")));
  }
}
