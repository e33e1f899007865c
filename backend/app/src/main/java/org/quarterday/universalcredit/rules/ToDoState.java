package org.quarterday.universalcredit.rules;

import java.util.Map;
import java.util.Optional;

/** Where a to-do stands. {@link #MOVES} is the only place that says what may follow what. */
public enum ToDoState {
  RECEIVED("To answer"),
  /** The portal was told that something has to be put right or found out first. */
  QUERIED("Queried"),
  ANSWERED("Answered"),
  /** The portal does not ask any more. */
  WITHDRAWN("Withdrawn");

  /** What may happen to it. */
  public enum Event {
    QUERY,
    ANSWER,
    WITHDRAW
  }

  private static final Map<ToDoState, Map<Event, ToDoState>> MOVES =
      Map.of(
          RECEIVED,
          Map.of(Event.QUERY, QUERIED, Event.ANSWER, ANSWERED, Event.WITHDRAW, WITHDRAWN),
          QUERIED,
          Map.of(Event.ANSWER, ANSWERED, Event.WITHDRAW, WITHDRAWN),
          ANSWERED,
          Map.of(),
          WITHDRAWN,
          Map.of());

  private final String words;

  ToDoState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Where the event leads; empty when it cannot happen here. */
  public Optional<ToDoState> after(Event event) {
    return Optional.ofNullable(MOVES.get(this).get(event));
  }

  /** Whether something is left to do. */
  public boolean isOpen() {
    return !MOVES.get(this).isEmpty();
  }
}
