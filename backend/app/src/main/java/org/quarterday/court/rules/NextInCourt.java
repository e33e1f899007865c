package org.quarterday.court.rules;

import java.time.LocalDate;
import org.quarterday.calendar.DayInWords;

/** The one thing that is next in court, in a sentence; what comes first decides. */
public final class NextInCourt {

  /**
   * Where it stands.
   *
   * @param noticeState MADE or SERVED; null without a notice that stands
   * @param claim null without one that stands
   * @param warrant null without one that stands
   */
  public record Stand(
      String noticeState,
      LocalDate serveBy,
      LocalDate earliestOn,
      LocalDate lapsesOn,
      boolean reviewOpen,
      ClaimState claim,
      LocalDate hearingOn,
      WarrantState warrant,
      LocalDate evictionOn,
      LocalDate possessionOn) {}

  private NextInCourt() {}

  public static String of(Stand at, LocalDate today) {
    if (at.warrant() != null) {
      return warrant(at, today);
    }
    return at.claim() != null && !at.claim().isOver() ? claim(at, today) : notice(at, today);
  }

  /** Why no claim can be issued today, in a sentence; null when one can. */
  public static String whyNoClaim(Stand at, LocalDate today) {
    if (at.claim() != null && !at.claim().isOver()) {
      return "A claim stands.";
    }
    boolean ready =
        "SERVED".equals(at.noticeState())
            && !at.reviewOpen()
            && NoticeDays.whyNot(at.earliestOn(), at.lapsesOn(), today) == null;
    return ready ? null : notice(at, today);
  }

  private static String warrant(Stand at, LocalDate today) {
    return switch (at.warrant()) {
      case ASKED -> "Wait for the bailiff's day.";
      case SUSPENDED ->
          at.claim() == ClaimState.BACK_IN_COURT
              ? claim(at, today)
              : "The warrant is suspended: see whether its terms are kept.";
      case DATED ->
          at.evictionOn().isBefore(today)
              ? "The eviction was on %s: write down what came of it."
                  .formatted(DayInWords.of(at.evictionOn()))
              : "Eviction on %s.".formatted(DayInWords.of(at.evictionOn()));
      case EXECUTED -> "The home was given up: nothing is open in court.";
      case WITHDRAWN -> "Nothing is open in court.";
    };
  }

  private static String claim(Stand at, LocalDate today) {
    if (at.hearingOn() != null) {
      return at.hearingOn().isBefore(today)
          ? "The hearing was on %s: write down what the court decided."
              .formatted(DayInWords.of(at.hearingOn()))
          : "Hearing on %s.".formatted(DayInWords.of(at.hearingOn()));
    }
    return switch (at.claim()) {
      case ISSUED -> "Write down the hearing when the court lists it.";
      case ADJOURNED -> "Adjourned: write down the next hearing when it is listed.";
      case ON_TERMS, SUSPENDED ->
          "See whether the order's terms are kept; agree them as an arrangement.";
      case POSSESSION ->
          at.possessionOn() != null && today.isBefore(at.possessionOn())
              ? "Possession by %s.".formatted(DayInWords.of(at.possessionOn()))
              : "The day of the order is past: decide about a warrant.";
      case STAYED -> "Stayed: wait for the court.";
      case LISTED -> "Write down the next hearing.";
      case BACK_IN_COURT -> "Back in court: write down the hearing, or what the court decided.";
      case STRUCK_OUT, WITHDRAWN -> "Nothing is open in court.";
    };
  }

  private static String notice(Stand at, LocalDate today) {
    if (at.noticeState() == null) {
      return "No notice stands.";
    }
    if ("MADE".equals(at.noticeState())) {
      return "Serve each tenant by %s.".formatted(DayInWords.of(at.serveBy()));
    }
    if (at.reviewOpen()) {
      return "A review was asked for: write down what came of it.";
    }
    String why = NoticeDays.whyNot(at.earliestOn(), at.lapsesOn(), today);
    if (why == null) {
      return "The notice has run out: go on trying to agree, then decide about a claim.";
    }
    return "RUNNING".equals(why)
        ? "The notice runs: no claim before %s.".formatted(DayInWords.of(at.earliestOn()))
        : "The notice has lapsed: withdraw it.";
  }
}
