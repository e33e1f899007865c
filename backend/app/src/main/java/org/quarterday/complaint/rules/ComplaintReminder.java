package org.quarterday.complaint.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.quarterday.calendar.DayInWords;
import org.quarterday.calendar.WorkingDays;

/**
 * What somebody is told of a day that comes near or has gone by: once each, because it carries the
 * day it is about, and a day that is put off is another day.
 *
 * @param mark what makes it one of its kind, as {@code 1:ANSWER:2026-04-17}
 */
public record ComplaintReminder(
    String kind, String title, String guidance, String mark, boolean late) {

  public static final String SOON = "COMPLAINT_DUE";
  public static final String LATE = "COMPLAINT_LATE";

  /** Of a stage; empty while its day is far. */
  public static Optional<ComplaintReminder> ofStage(
      String reference, StageClock clock, WorkingDays calendar, LocalDate today, int soon) {
    return clock
        .step()
        .flatMap(step -> {
          String what =
              step == StageClock.Step.ACKNOWLEDGE
                  ? "Acknowledge complaint %s (stage %d)".formatted(reference, clock.stage())
                  : "Answer complaint %s (stage %d)".formatted(reference, clock.stage());
          return of(
              what,
              mark(clock.stage(), step, clock.dueOn()),
              clock.dueOn(),
              step == StageClock.Step.ACKNOWLEDGE
                  ? "Say what the complaint is and which points will be answered; that queues the letter."
                  : "Finish the answer and have it sent, or put it off with the reason before its day.",
              calendar,
              today,
              soon);
        });
  }

  /** Of something an answer promised. */
  public static Optional<ComplaintReminder> ofAction(
      String reference,
      String words,
      String id,
      LocalDate dueOn,
      WorkingDays calendar,
      LocalDate today,
      int soon) {
    return of(
        "Promised in complaint %s: %s".formatted(reference, words),
        mark(id, dueOn),
        dueOn,
        "Do it and write it down on the complaint; tell the complainant if it takes longer.",
        calendar,
        today,
        soon);
  }

  public static String mark(int stage, StageClock.Step step, LocalDate dueOn) {
    return "%d:%s:%s".formatted(stage, step, dueOn);
  }

  public static String mark(String actionId, LocalDate dueOn) {
    return "%s:%s".formatted(actionId, dueOn);
  }

  private static Optional<ComplaintReminder> of(
      String what,
      String mark,
      LocalDate dueOn,
      String guidance,
      WorkingDays calendar,
      LocalDate today,
      int soon) {
    String day = DayInWords.of(dueOn);
    return switch (StageClock.standing(calendar, dueOn, today, soon)) {
      case IN_TIME -> Optional.empty();
      case SOON ->
          Optional.of(new ComplaintReminder(SOON, what + ", by " + day, guidance, mark, false));
      case LATE ->
          Optional.of(
              new ComplaintReminder(LATE, what + ": it was due on " + day, guidance, mark, true));
    };
  }
}
