package org.quarterday.credituse.rules;

import java.util.Map;
import java.util.Optional;

/** Where a use of a credit stands. {@link #after} is the only place that says what may follow. */
public enum CreditUseState {
  /** Proposed; nothing is on the account. */
  AWAITING_APPROVAL,
  POSTED,
  REFUSED,
  /** Given up by who proposed it. */
  WITHDRAWN;

  /** What can happen to it. */
  public enum Event {
    APPROVE,
    REFUSE,
    WITHDRAW
  }

  private static final Map<Event, CreditUseState> OF_A_WAITING_ONE =
      Map.of(Event.APPROVE, POSTED, Event.REFUSE, REFUSED, Event.WITHDRAW, WITHDRAWN);

  /** Where the event leads; empty when it cannot happen here. */
  public Optional<CreditUseState> after(Event event) {
    return this == AWAITING_APPROVAL ? Optional.of(OF_A_WAITING_ONE.get(event)) : Optional.empty();
  }
}
