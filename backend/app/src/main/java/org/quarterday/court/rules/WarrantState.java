package org.quarterday.court.rules;

import java.util.Map;
import java.util.Optional;

/** Where a warrant stands. {@link #MOVES} is the only place that says what may follow what. */
public enum WarrantState {
  ASKED,
  /** The bailiff has given the day of the eviction. */
  DATED,
  SUSPENDED,
  EXECUTED,
  WITHDRAWN;

  /** What may happen to it. */
  public enum Event {
    DATE,
    SUSPEND,
    EXECUTE,
    WITHDRAW
  }

  private static final Map<WarrantState, Map<Event, WarrantState>> MOVES =
      Map.of(
          ASKED,
          Map.of(Event.DATE, DATED, Event.SUSPEND, SUSPENDED, Event.WITHDRAW, WITHDRAWN),
          DATED,
          Map.of(
              Event.DATE,
              DATED,
              Event.SUSPEND,
              SUSPENDED,
              Event.EXECUTE,
              EXECUTED,
              Event.WITHDRAW,
              WITHDRAWN),
          SUSPENDED,
          Map.of(Event.DATE, DATED, Event.WITHDRAW, WITHDRAWN),
          EXECUTED,
          Map.of(),
          WITHDRAWN,
          Map.of());

  /** Where the event leads; empty when it cannot happen here. */
  public Optional<WarrantState> after(Event event) {
    return Optional.ofNullable(MOVES.get(this).get(event));
  }
}
