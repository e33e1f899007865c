package org.quarterday.recharge.rules;

import java.util.Map;
import java.util.Optional;

/** Where a recharge stands. {@link #MOVES} is the only place that says what may follow what. */
public enum RechargeState {
  /** Made above its maker's limit; nothing is on the account. */
  AWAITING_APPROVAL,
  /** On the account. A mistake is undone by reversing its entry. */
  POSTED,
  REFUSED;

  /** What another person may say of one that waits. */
  public enum Event {
    APPROVE,
    REFUSE
  }

  private static final Map<RechargeState, Map<Event, RechargeState>> MOVES =
      Map.of(
          AWAITING_APPROVAL,
          Map.of(Event.APPROVE, POSTED, Event.REFUSE, REFUSED),
          POSTED,
          Map.of(),
          REFUSED,
          Map.of());

  /** Where the event leads; empty when it cannot happen here. */
  public Optional<RechargeState> after(Event event) {
    return Optional.ofNullable(MOVES.get(this).get(event));
  }
}
