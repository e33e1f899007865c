package org.quarterday.writeoff.rules;

import java.util.Map;
import java.util.Optional;

/** Where a write-off stands. {@link #MOVES} is the only place that says what may follow what. */
public enum WriteOffState {
  /** Proposed, on a schedule or on none; nothing is on the account. */
  PROPOSED,
  /** On the account, and on the register. */
  POSTED,
  /** Approved, and could not be posted any more: the debt had become smaller. */
  NOT_POSTED,
  REFUSED,
  WITHDRAWN;

  /** What can happen to a write-off. */
  public enum Event {
    /** By the approval of its schedule. */
    POST,
    /** By the approval of its schedule, when the debt is not there any more. */
    MISS,
    /** By another person than its proposer, one line of a schedule. */
    REFUSE,
    WITHDRAW
  }

  private static final Map<Event, WriteOffState> MOVES =
      Map.of(
          Event.POST,
          POSTED,
          Event.MISS,
          NOT_POSTED,
          Event.REFUSE,
          REFUSED,
          Event.WITHDRAW,
          WITHDRAWN);

  /** Where the event leads; empty when it cannot happen here: only a proposal moves, once. */
  public Optional<WriteOffState> after(Event event) {
    return this == PROPOSED ? Optional.of(MOVES.get(event)) : Optional.empty();
  }
}
