package org.quarterday.writeoffschedule.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleStateTest {

  @ParameterizedTest(name = "{0}: {1} leads to {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "DRAFT, FILL, DRAFT",
        "DRAFT, SEND, SENT",
        "DRAFT, DISCARD, DISCARDED",
        "DRAFT, APPROVE, -",
        "DRAFT, SEND_BACK, -",
        "SENT, APPROVE, POSTED",
        "SENT, SEND_BACK, DRAFT",
        "SENT, FILL, -",
        "SENT, SEND, -",
        "SENT, DISCARD, -",
        "POSTED, FILL, -",
        "POSTED, SEND, -",
        "POSTED, APPROVE, -",
        "POSTED, SEND_BACK, -",
        "POSTED, DISCARD, -",
        "DISCARDED, FILL, -",
        "DISCARDED, SEND, -",
        "DISCARDED, APPROVE, -",
        "DISCARDED, SEND_BACK, -",
        "DISCARDED, DISCARD, -",
      })
  void whatMayFollowWhat(ScheduleState from, ScheduleState.Event event, ScheduleState to) {
    assertEquals(Optional.ofNullable(to), from.after(event));
  }
}
