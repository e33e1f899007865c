package org.quarterday.message.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may become of a message. {@link #MOVES} is the only place that says so; the statements that
 * move rows name the states they move from by {@link #before}. A receipt may come before the answer
 * to the sending was written down, twice, and in any order: delivered is the last word.
 */
public enum MessageState {
  /** Waits for its turn, or for another try. */
  QUEUED,
  /** A node has claimed it and is with the provider. */
  SENDING,
  /** The provider has taken it. */
  SENT,
  DELIVERED,
  FAILED,
  PAUSED,
  CANCELLED;

  /** What may happen to it. */
  public enum Event {
    CLAIM,
    /** The provider took it. */
    ACCEPT,
    /** The provider could not take it now; it goes back with a longer wait. */
    PUT_OFF,
    /** It will not be tried again. */
    FAIL,
    /** The provider says that it arrived. */
    ARRIVE,
    /** The provider says that it did not. */
    BOUNCE,
    PAUSE,
    RESUME,
    CANCEL
  }

  private static final Map<MessageState, Map<Event, MessageState>> MOVES =
      Map.of(
          QUEUED,
          Map.of(
              Event.CLAIM,
              SENDING,
              Event.PAUSE,
              PAUSED,
              Event.CANCEL,
              CANCELLED,
              Event.ARRIVE,
              DELIVERED,
              Event.BOUNCE,
              FAILED),
          SENDING,
          Map.of(
              // Its claim ran out: the node that had it is gone.
              Event.CLAIM,
              SENDING,
              Event.ACCEPT,
              SENT,
              Event.PUT_OFF,
              QUEUED,
              Event.FAIL,
              FAILED,
              Event.ARRIVE,
              DELIVERED,
              Event.BOUNCE,
              FAILED),
          SENT,
          Map.of(Event.ARRIVE, DELIVERED, Event.BOUNCE, FAILED),
          FAILED,
          Map.of(Event.ARRIVE, DELIVERED),
          PAUSED,
          Map.of(
              Event.RESUME,
              QUEUED,
              Event.CANCEL,
              CANCELLED,
              Event.ARRIVE,
              DELIVERED,
              Event.BOUNCE,
              FAILED),
          CANCELLED,
          Map.of(Event.ARRIVE, DELIVERED, Event.BOUNCE, FAILED));

  /** Where the event leads; empty when it cannot happen here. */
  public Optional<MessageState> after(Event event) {
    return Optional.ofNullable(MOVES.getOrDefault(this, Map.of()).get(event));
  }

  /** The states the event may happen in. */
  public static List<MessageState> before(Event event) {
    return Stream.of(values()).filter(state -> state.after(event).isPresent()).toList();
  }

  /** The same as a list in SQL: {@code 'QUEUED', 'SENDING'}. */
  public static String in(Event event) {
    return before(event).stream()
        .map(state -> "'" + state.name() + "'")
        .collect(Collectors.joining(", "));
  }
}
