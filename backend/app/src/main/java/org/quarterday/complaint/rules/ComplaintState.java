package org.quarterday.complaint.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a complaint stands. {@link #MOVES} is the only place that says what may follow what
 * (Complaint Handling Code 1, 2 and 6): there are two stages and never a third.
 */
public enum ComplaintState {
  /** Somebody asks for something to be put right; not a complaint (Code 1.4). */
  SERVICE_REQUEST(0),
  /** The service request was dealt with. */
  RESOLVED(0),
  /** Taken as a complaint, to be acknowledged. */
  LOGGED(1),
  /** Not accepted, with a reason the Code allows. */
  REFUSED(1),
  STAGE_1(1),
  STAGE_1_ANSWERED(1),
  /** Closed after stage 1; stage 2 may be asked for still. */
  CLOSED_AT_1(1),
  /** Stage 2 was asked for, to be acknowledged. */
  ESCALATED(2),
  STAGE_2(2),
  /** The council's last word. */
  STAGE_2_ANSWERED(2),
  CLOSED_AT_2(2),
  WITHDRAWN(0);

  /** What may happen to it. */
  public enum Event {
    RESOLVE,
    /** A service request becomes a complaint. */
    RAISE,
    REFUSE,
    ACKNOWLEDGE,
    ANSWER,
    ESCALATE,
    WITHDRAW,
    CLOSE
  }

  private static final Map<ComplaintState, Map<Event, ComplaintState>> MOVES =
      Map.of(
          SERVICE_REQUEST,
          Map.of(Event.RESOLVE, RESOLVED, Event.RAISE, LOGGED),
          RESOLVED,
          Map.of(Event.RAISE, LOGGED),
          LOGGED,
          Map.of(Event.ACKNOWLEDGE, STAGE_1, Event.REFUSE, REFUSED, Event.WITHDRAW, WITHDRAWN),
          STAGE_1,
          Map.of(Event.ANSWER, STAGE_1_ANSWERED, Event.WITHDRAW, WITHDRAWN),
          STAGE_1_ANSWERED,
          Map.of(Event.ESCALATE, ESCALATED, Event.CLOSE, CLOSED_AT_1),
          CLOSED_AT_1,
          Map.of(Event.ESCALATE, ESCALATED),
          ESCALATED,
          Map.of(Event.ACKNOWLEDGE, STAGE_2, Event.WITHDRAW, WITHDRAWN),
          STAGE_2,
          Map.of(Event.ANSWER, STAGE_2_ANSWERED, Event.WITHDRAW, WITHDRAWN),
          STAGE_2_ANSWERED,
          Map.of(Event.CLOSE, CLOSED_AT_2));

  private final int stage;

  ComplaintState(int stage) {
    this.stage = stage;
  }

  /** Where the event leads; empty when it cannot happen here. */
  public Optional<ComplaintState> after(Event event) {
    return Optional.ofNullable(MOVES.getOrDefault(this, Map.of()).get(event));
  }

  /** What can happen next, in the order people think of it. */
  public List<Event> moves() {
    return Stream.of(Event.values()).filter(event -> after(event).isPresent()).toList();
  }

  /** 1 or 2; 0 while, or since, it is in neither. */
  public int stage() {
    return stage;
  }

  /** Whether the council is working on an answer. */
  public boolean isInvestigated() {
    return this == STAGE_1 || this == STAGE_2;
  }

  /** Whether anything can still be in dispute. */
  public boolean isOver() {
    return this == RESOLVED
        || this == REFUSED
        || this == CLOSED_AT_1
        || this == CLOSED_AT_2
        || this == WITHDRAWN;
  }

  /** As staff read it. */
  public String words() {
    return switch (this) {
      case SERVICE_REQUEST -> "Service request";
      case RESOLVED -> "Service request resolved";
      case LOGGED -> "To be acknowledged";
      case REFUSED -> "Not accepted";
      case STAGE_1 -> "Stage 1";
      case STAGE_1_ANSWERED -> "Stage 1 answered";
      case CLOSED_AT_1 -> "Closed after stage 1";
      case ESCALATED -> "Stage 2 to be acknowledged";
      case STAGE_2 -> "Stage 2";
      case STAGE_2_ANSWERED -> "Stage 2 answered";
      case CLOSED_AT_2 -> "Closed after stage 2";
      case WITHDRAWN -> "Withdrawn";
    };
  }
}
