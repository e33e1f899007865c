package org.quarterday.complaint.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.quarterday.calendar.WorkingDays;

/**
 * What a stage waits for and until when.
 *
 * @param acknowledgedOn null until it was
 * @param extendedTo null when it was not put off
 * @param answeredOn null until it was
 */
public record StageClock(
    int stage,
    LocalDate acknowledgeBy,
    LocalDate acknowledgedOn,
    LocalDate answerBy,
    LocalDate extendedTo,
    LocalDate answeredOn) {

  /** What is to be done next. */
  public enum Step {
    ACKNOWLEDGE,
    ANSWER
  }

  /** How a day lies to today. */
  public enum Standing {
    IN_TIME,
    SOON,
    LATE
  }

  /** Empty when the stage was answered. */
  public Optional<Step> step() {
    if (answeredOn != null) {
      return Optional.empty();
    }
    return Optional.of(acknowledgedOn == null ? Step.ACKNOWLEDGE : Step.ANSWER);
  }

  /** The day of that step. */
  public LocalDate dueOn() {
    return acknowledgedOn == null ? acknowledgeBy : lastDay();
  }

  private LocalDate lastDay() {
    return extendedTo == null ? answerBy : extendedTo;
  }

  /** Both of the Code's days were kept, the second one as it was put off, if it was. */
  public boolean keptTheCode() {
    return answeredOn != null
        && !acknowledgedOn.isAfter(acknowledgeBy)
        && !answeredOn.isAfter(lastDay());
  }

  /** Nothing can put it right any more: a day has gone by without, or before, what it was for. */
  public boolean missedTheCode(LocalDate today) {
    return answeredOn != null ? !keptTheCode() : today.isAfter(dueOn()) || acknowledgedLate();
  }

  private boolean acknowledgedLate() {
    return acknowledgedOn != null && acknowledgedOn.isAfter(acknowledgeBy);
  }

  /**
   * @param soon how many working days before its day somebody is reminded
   */
  public static Standing standing(
      WorkingDays calendar, LocalDate dueOn, LocalDate today, int soon) {
    if (today.isAfter(dueOn)) {
      return Standing.LATE;
    }
    return calendar.between(today, dueOn) <= soon ? Standing.SOON : Standing.IN_TIME;
  }

  /** "3 working days left", "due today", "2 working days late". */
  public static String left(WorkingDays calendar, LocalDate dueOn, LocalDate today) {
    if (dueOn.equals(today)) {
      return "due today";
    }
    if (today.isAfter(dueOn)) {
      int late = calendar.between(dueOn, today);
      return late == 0 ? "late since the last working day" : days(late) + " late";
    }
    int left = calendar.between(today, dueOn);
    return left == 0 ? "due before the next working day" : days(left) + " left";
  }

  private static String days(int count) {
    return count == 1 ? "1 working day" : count + " working days";
  }
}
