package org.quarterday.writeoffschedule.rules;

import java.util.Map;
import java.util.Optional;

/** Where a schedule stands. {@link #MOVES} is the only place that says what may follow what. */
public enum ScheduleState {
  /** Proposals come and go. */
  DRAFT,
  /** Frozen, and waits for another person. */
  SENT,
  /** Approved: every line is on its account, or is named with why it could not be. */
  POSTED,
  /** Given up; its proposals are free again. */
  DISCARDED;

  /** What can happen to a schedule. */
  public enum Event {
    FILL,
    SEND,
    APPROVE,
    SEND_BACK,
    DISCARD
  }

  private static final Map<ScheduleState, Map<Event, ScheduleState>> MOVES =
      Map.of(
          DRAFT,
          Map.of(Event.FILL, DRAFT, Event.SEND, SENT, Event.DISCARD, DISCARDED),
          SENT,
          Map.of(Event.APPROVE, POSTED, Event.SEND_BACK, DRAFT),
          POSTED,
          Map.of(),
          DISCARDED,
          Map.of());

  /** Where the event leads; empty when it cannot happen here. */
  public Optional<ScheduleState> after(Event event) {
    return Optional.ofNullable(MOVES.get(this).get(event));
  }
}
