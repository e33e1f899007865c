package org.quarterday.subjectaccess.rules;

import java.util.Map;
import java.util.Optional;

/** Where a request stands, and the one table of what may follow. */
public enum SubjectAccessState {
  RECEIVED("Identity to be seen"),
  RUNNING("To be assembled"),
  PAUSED("Waits for the person"),
  ASSEMBLED("To be read and released"),
  RELEASED("Given"),
  WITHDRAWN("Withdrawn");

  /** What can be done with a request. */
  public enum Move {
    IDENTIFY,
    PAUSE,
    RESUME,
    EXTEND,
    ASSEMBLE,
    RELEASE,
    WITHDRAW
  }

  private static final Map<SubjectAccessState, Map<Move, SubjectAccessState>> TABLE =
      Map.of(
          RECEIVED,
          Map.of(Move.IDENTIFY, RUNNING, Move.WITHDRAW, WITHDRAWN),
          RUNNING,
          Map.of(
              Move.PAUSE, PAUSED,
              Move.EXTEND, RUNNING,
              Move.ASSEMBLE, ASSEMBLED,
              Move.WITHDRAW, WITHDRAWN),
          PAUSED,
          Map.of(Move.RESUME, RUNNING, Move.WITHDRAW, WITHDRAWN),
          ASSEMBLED,
          Map.of(
              Move.EXTEND, ASSEMBLED,
              Move.ASSEMBLE, ASSEMBLED,
              Move.RELEASE, RELEASED,
              Move.WITHDRAW, WITHDRAWN));

  private final String words;

  SubjectAccessState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public boolean closed() {
    return this == RELEASED || this == WITHDRAWN;
  }

  public Optional<SubjectAccessState> after(Move move) {
    return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(move));
  }
}
