package org.quarterday.rentcard.rules;

import java.util.Map;
import java.util.Set;

/** Where a card is, and where it may go from there. What is over stays over. */
public enum CardState {
  /** It has its number, and waits for the next order to the maker. */
  ISSUED,
  /** It is in an order. */
  ORDERED,
  /** It is lost, or its account has ended: no other was given. */
  STOPPED,
  /** Another was given instead. */
  REPLACED;

  private static final Map<CardState, Set<CardState>> MAY_BECOME =
      Map.of(
          ISSUED, Set.of(ORDERED, STOPPED, REPLACED),
          ORDERED, Set.of(STOPPED, REPLACED),
          STOPPED, Set.of(),
          REPLACED, Set.of());

  public boolean mayBecome(CardState next) {
    return MAY_BECOME.get(this).contains(next);
  }
}
