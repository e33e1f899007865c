package org.quarterday.arrangement.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.arrangement.rules.ArrangementState.Event;

/** The one table of what may become of an arrangement. */
class ArrangementStateTest {

  @ParameterizedTest(name = "{0}: {1} {2} {3} {4} {5}")
  @CsvSource({
    "KEPT,      BROKEN, -,   COMPLETED, KEPT, ENDED",
    "BROKEN,    -,     KEPT, COMPLETED, KEPT, ENDED",
    "COMPLETED, -,     -,   -,        -,   -",
    "ENDED,     -,     -,   -,        -,   -"
  })
  void whatMayBecomeOfIt(
      ArrangementState state,
      String broken,
      String caughtUp,
      String complete,
      String changed,
      String ended) {
    assertEquals(broken, after(state, Event.BREAK));
    assertEquals(caughtUp, after(state, Event.CATCH_UP));
    assertEquals(complete, after(state, Event.COMPLETE));
    assertEquals(changed, after(state, Event.CHANGE));
    assertEquals(ended, after(state, Event.END));
  }

  private static String after(ArrangementState state, Event event) {
    return state.after(event).map(Enum::name).orElse("-");
  }
}
