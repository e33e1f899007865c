package org.quarterday.benefit.rules;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month over which Universal Credit is worked out: from the same day of each month, or the last
 * of a month that has no such day (Universal Credit Regulations 2013, reg. 21).
 *
 * @param day the day of the month its periods start on, 1 to 31
 * @param first its first day
 */
public record AssessmentPeriod(int day, LocalDate first) {

  /** Payment is due a week after a period ends. */
  private static final int DAYS_TO_PAYMENT = 7;

  /** The period that starts on this day. */
  public static AssessmentPeriod startingOn(LocalDate first) {
    return new AssessmentPeriod(first.getDayOfMonth(), first);
  }

  /**
   * The period of an award's that starts last, on or before a day.
   *
   * @param awardStartsOn the first day of the award's first period, on or before the day
   */
  public static AssessmentPeriod of(LocalDate awardStartsOn, LocalDate day) {
    AssessmentPeriod period = startingOn(awardStartsOn);
    for (AssessmentPeriod next = period.next(); !next.first.isAfter(day); next = next.next()) {
      period = next;
    }
    return period;
  }

  public AssessmentPeriod next() {
    YearMonth month = YearMonth.from(first).plusMonths(1);
    return new AssessmentPeriod(day, month.atDay(Math.min(day, month.lengthOfMonth())));
  }

  public LocalDate last() {
    return next().first.minusDays(1);
  }

  public LocalDate dueOn() {
    return last().plusDays(DAYS_TO_PAYMENT);
  }
}
