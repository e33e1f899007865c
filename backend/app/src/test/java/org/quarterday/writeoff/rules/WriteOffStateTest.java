package org.quarterday.writeoff.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WriteOffStateTest {

  @Test
  void onlyAProposalMovesAndOnlyOnce() {
    for (WriteOffState.Event event : WriteOffState.Event.values()) {
      WriteOffState next = WriteOffState.PROPOSED.after(event).orElseThrow();
      for (WriteOffState.Event again : WriteOffState.Event.values()) {
        assertEquals(Optional.empty(), next.after(again), next + " after " + again);
      }
    }
  }
}
