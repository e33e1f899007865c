package org.quarterday.correctionrequest.rules;

import java.util.Map;
import java.util.Optional;

/** Where a correction request stands, and the one table of what may follow. */
public enum CorrectionState {
  RECEIVED("To be decided"),
  ACCEPTED("To be put right"),
  DONE("Put right"),
  REFUSED("Refused"),
  WITHDRAWN("Withdrawn");

  /** What can be done with a request. */
  public enum Move {
    ACCEPT,
    REFUSE,
    EXTEND,
    FINISH,
    WITHDRAW
  }

  private static final Map<CorrectionState, Map<Move, CorrectionState>> TABLE =
      Map.of(
          RECEIVED,
          Map.of(
              Move.ACCEPT, ACCEPTED,
              Move.REFUSE, REFUSED,
              Move.EXTEND, RECEIVED,
              Move.WITHDRAW, WITHDRAWN),
          ACCEPTED,
          Map.of(Move.FINISH, DONE, Move.WITHDRAW, WITHDRAWN));

  private final String words;

  CorrectionState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public boolean closed() {
    return this == DONE || this == REFUSED || this == WITHDRAWN;
  }

  public Optional<CorrectionState> after(Move move) {
    return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(move));
  }
}
