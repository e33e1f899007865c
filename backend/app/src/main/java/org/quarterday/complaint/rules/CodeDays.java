package org.quarterday.complaint.rules;

import java.time.LocalDate;
import org.quarterday.calendar.WorkingDays;

/**
 * The Code's days (Complaint Handling Code 2.2, 6.2 to 6.4, 6.11 to 6.15), as they are set on the
 * day a stage begins. All but the months are working days; the day of the event is not counted. A
 * bank holiday nobody has entered yet is counted, which makes a day come early and never late.
 */
public record CodeDays(
    int acknowledge,
    int answer1,
    int extension1,
    int acknowledge2,
    int answer2,
    int extension2,
    int acceptMonths,
    int soon) {

  public LocalDate acknowledgeBy(WorkingDays calendar, int stage, LocalDate askedOn) {
    return calendar.after(askedOn, stage == 1 ? acknowledge : acknowledge2);
  }

  /** Counted from the acknowledgement, as the Code does, and not from the receipt. */
  public LocalDate answerBy(WorkingDays calendar, int stage, LocalDate acknowledgedOn) {
    return calendar.after(acknowledgedOn, stage == 1 ? answer1 : answer2);
  }

  /** The last day an answer may be put off to. */
  public LocalDate longestExtension(WorkingDays calendar, int stage, LocalDate answerBy) {
    return calendar.after(answerBy, stage == 1 ? extension1 : extension2);
  }
}
