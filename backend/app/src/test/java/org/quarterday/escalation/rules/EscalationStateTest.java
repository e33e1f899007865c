package org.quarterday.escalation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarterday.escalation.rules.EscalationState.Move;

/** What may be done with an escalation, and when. */
class EscalationStateTest {

  @Test
  void whatWasAskedBackComesBackWithTheReply() {
    assertEquals(
        Optional.of(EscalationState.ASKED_BACK), EscalationState.ASKED.after(Move.ASK_BACK));
    assertEquals(Optional.of(EscalationState.ASKED), EscalationState.ASKED_BACK.after(Move.REPLY));
    assertEquals(Optional.empty(), EscalationState.ASKED_BACK.after(Move.ASK_BACK));
    assertEquals(Optional.empty(), EscalationState.ASKED.after(Move.REPLY));
  }

  @Test
  void anOfficerWhoKnowsEnoughDoesNotWaitForTheReply() {
    assertEquals(
        Optional.of(EscalationState.ANSWERED), EscalationState.ASKED_BACK.after(Move.ANSWER));
    assertEquals(
        Optional.of(EscalationState.TAKEN_OVER), EscalationState.ASKED_BACK.after(Move.TAKE_OVER));
  }

  @Test
  void whatIsDecidedStaysDecided() {
    for (Move move : Move.values()) {
      assertEquals(Optional.empty(), EscalationState.ANSWERED.after(move));
      assertEquals(Optional.empty(), EscalationState.TAKEN_OVER.after(move));
    }
    assertTrue(EscalationState.ANSWERED.closed());
    assertTrue(EscalationState.TAKEN_OVER.closed());
    assertFalse(EscalationState.ASKED_BACK.closed());
  }
}
