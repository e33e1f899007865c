package org.quarterday.escalation.rules;

import java.util.Map;
import java.util.Optional;

/** Where an escalation stands, and what may be done then. */
public enum EscalationState {
  ASKED("With the officer"),
  ASKED_BACK("Asked back"),
  ANSWERED("Answered"),
  TAKEN_OVER("Taken over");

  /** What somebody does about one. */
  public enum Move {
    /** The officer needs to know more. */
    ASK_BACK,
    /** Whoever asked says it. */
    REPLY,
    ANSWER,
    /** The officer does the rest. */
    TAKE_OVER
  }

  private static final Map<EscalationState, Map<Move, EscalationState>> MOVES =
      Map.of(
          ASKED,
              Map.of(Move.ASK_BACK, ASKED_BACK, Move.ANSWER, ANSWERED, Move.TAKE_OVER, TAKEN_OVER),
          ASKED_BACK, Map.of(Move.REPLY, ASKED, Move.ANSWER, ANSWERED, Move.TAKE_OVER, TAKEN_OVER),
          ANSWERED, Map.of(),
          TAKEN_OVER, Map.of());

  private final String words;

  EscalationState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** What becomes of it; empty when that cannot be done now. */
  public Optional<EscalationState> after(Move move) {
    return Optional.ofNullable(MOVES.get(this).get(move));
  }

  /** Nothing is left to do. */
  public boolean closed() {
    return MOVES.get(this).isEmpty();
  }
}
