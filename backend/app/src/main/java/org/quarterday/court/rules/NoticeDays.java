package org.quarterday.court.rules;

import java.time.LocalDate;

/**
 * The days of a notice. Civil days; the day of service itself is not counted (Housing Act 1985
 * s.83, Housing Act 1996 s.128).
 *
 * @param earliestOn the first day on which a claim may be made
 * @param lapsesOn the last one; null when the notice does not lapse
 * @param reviewBy the last day on which a review may be asked for; null when there is none
 */
public record NoticeDays(LocalDate earliestOn, LocalDate lapsesOn, LocalDate reviewBy) {

  /** What the law says of a kind of notice on a day; null: it does not lapse, has no review. */
  public record Kind(int noticeDays, Integer livesMonths, Integer reviewDays) {}

  /** For a notice that everybody named has been served with by a day. */
  public static NoticeDays of(Kind kind, LocalDate serveBy) {
    LocalDate earliest = serveBy.plusDays(kind.noticeDays()).plusDays(1);
    return new NoticeDays(
        earliest,
        kind.livesMonths() == null ? null : earliest.plusMonths(kind.livesMonths()),
        kind.reviewDays() == null ? null : serveBy.plusDays(kind.reviewDays()));
  }

  /** Why no claim can rest on it today; null when one can. */
  public static String whyNot(LocalDate earliestOn, LocalDate lapsesOn, LocalDate today) {
    if (today.isBefore(earliestOn)) {
      return "RUNNING";
    }
    return lapsesOn != null && today.isAfter(lapsesOn) ? "LAPSED" : null;
  }
}
