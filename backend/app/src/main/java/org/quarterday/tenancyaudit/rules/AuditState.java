package org.quarterday.tenancyaudit.rules;

import java.util.Map;
import java.util.Optional;

/** Where an audit stands. {@link #MOVES} is the only place that says what may follow what. */
public enum AuditState {
  PLANNED("Planned"),
  /** Somebody is there; what they find is kept as they go. */
  VISITING("Being written up"),
  /** Everything is found; the office decides about each difference. */
  SUBMITTED("To be decided"),
  DONE("Done"),
  /** It came to nothing, with why. */
  CLOSED("Closed without a visit");

  /** What may happen to it. */
  public enum Event {
    BEGIN,
    SUBMIT,
    DECIDE_LAST,
    CLOSE
  }

  private static final Map<AuditState, Map<Event, AuditState>> MOVES =
      Map.of(
          PLANNED,
          Map.of(Event.BEGIN, VISITING, Event.CLOSE, CLOSED),
          VISITING,
          Map.of(Event.SUBMIT, SUBMITTED, Event.CLOSE, CLOSED),
          SUBMITTED,
          Map.of(Event.DECIDE_LAST, DONE),
          DONE,
          Map.of(),
          CLOSED,
          Map.of());

  private final String words;

  AuditState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Where the event leads; empty when it cannot happen here. */
  public Optional<AuditState> after(Event event) {
    return Optional.ofNullable(MOVES.get(this).get(event));
  }
}
