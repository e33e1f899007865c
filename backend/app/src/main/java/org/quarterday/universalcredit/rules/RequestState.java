package org.quarterday.universalcredit.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a request stands. {@link #MOVES} is the only place that says what may follow what. */
public enum RequestState {
  /** The tenant is still to be heard. */
  PREPARED("To be asked for"),
  ASKED("Asked for"),
  /** The first payment came. */
  PAID("Being paid"),
  /** Nothing is owed any more: the DWP has to be told. */
  CLEARED("To be stopped"),
  STOPPED("Stopped"),
  REFUSED("Refused by the DWP"),
  WITHDRAWN("Withdrawn");

  /** What may happen to it. */
  public enum Event {
    ASK,
    PAY,
    CLEAR,
    STOP,
    REFUSE,
    WITHDRAW
  }

  private static final Map<RequestState, Map<Event, RequestState>> MOVES =
      Map.of(
          PREPARED,
          Map.of(Event.ASK, ASKED, Event.WITHDRAW, WITHDRAWN),
          ASKED,
          Map.of(
              Event.PAY,
              PAID,
              Event.CLEAR,
              CLEARED,
              Event.REFUSE,
              REFUSED,
              Event.WITHDRAW,
              WITHDRAWN),
          PAID,
          Map.of(Event.CLEAR, CLEARED, Event.STOP, STOPPED),
          CLEARED,
          Map.of(Event.STOP, STOPPED),
          STOPPED,
          Map.of(),
          REFUSED,
          Map.of(),
          WITHDRAWN,
          Map.of());

  private final String words;

  RequestState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Where the event leads; empty when it cannot happen here. */
  public Optional<RequestState> after(Event event) {
    return Optional.ofNullable(MOVES.get(this).get(event));
  }

  public boolean isOpen() {
    return !MOVES.get(this).isEmpty();
  }

  /** Those something may still happen to, as a list in SQL. */
  public static String openAsSql() {
    return Arrays.stream(values())
        .filter(RequestState::isOpen)
        .map(state -> "'" + state + "'")
        .collect(Collectors.joining(", "));
  }
}
