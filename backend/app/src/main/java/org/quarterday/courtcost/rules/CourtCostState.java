package org.quarterday.courtcost.rules;

import java.util.Map;
import java.util.Optional;

/** Where court costs stand. {@link #MOVES} is the only place that says what may follow what. */
public enum CourtCostState {
  /** Instructed; nothing is on an account. */
  AWAITING_APPROVAL,
  POSTED,
  REFUSED,
  /** Posted and taken off again, because the court refused or varied it. */
  REVERSED;

  /** What may be said of one. */
  public enum Event {
    APPROVE,
    REFUSE,
    REVERSE
  }

  private static final Map<CourtCostState, Map<Event, CourtCostState>> MOVES =
      Map.of(
          AWAITING_APPROVAL,
          Map.of(Event.APPROVE, POSTED, Event.REFUSE, REFUSED),
          POSTED,
          Map.of(Event.REVERSE, REVERSED),
          REFUSED,
          Map.of(),
          REVERSED,
          Map.of());

  /** Where the event leads; empty when it cannot happen here. */
  public Optional<CourtCostState> after(Event event) {
    return Optional.ofNullable(MOVES.get(this).get(event));
  }
}
