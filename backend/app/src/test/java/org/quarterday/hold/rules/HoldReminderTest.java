package org.quarterday.hold.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldReminderTest {

  @ParameterizedTest(name = "{0} until {1}, look again {2}, on {3}: {5}")
  @CsvSource({
    "BREATHING_SPACE, 2027-01-18, 2026-12-14, 2026-11-19, true, ''",
    "BREATHING_SPACE, 2027-01-18, 2026-12-14, 2026-11-20, true, SEARCH",
    "BREATHING_SPACE, 2027-01-18, 2026-12-14, 2026-12-14, true, SEARCH MIDWAY:2026-12-14",
    "BREATHING_SPACE, 2027-01-18, 2026-12-14, 2027-01-19, true, OVER",
    "BREATHING_SPACE, 2027-01-18, 2026-12-14, 2026-12-20, false, ''",
    "DEBT_RELIEF_ORDER, 2027-11-19, , 2027-11-19, true, ''",
    "DEBT_RELIEF_ORDER, 2027-11-19, , 2027-11-20, true, WRITE_OFF",
    "VULNERABILITY, , 2027-05-20, 2027-05-20, true, REVIEW:2027-05-20",
    "PROMISE, 2026-12-02, , 2026-12-03, true, ''",
  })
  void whatIsToBeDoneIsSaidWhenItsDayComes(
      HoldKind kind,
      LocalDate endsOn,
      LocalDate reviewOn,
      LocalDate today,
      boolean stands,
      String marks) {
    assertEquals(
        marks,
        HoldReminder.due(
                kind, "T500123", LocalDate.of(2026, 11, 20), endsOn, reviewOn, today, stands)
            .stream()
            .map(HoldReminder::mark)
            .collect(Collectors.joining(" ")));
  }
}
