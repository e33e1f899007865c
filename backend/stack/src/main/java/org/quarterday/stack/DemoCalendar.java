package org.quarterday.stack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The demonstration council's rent weeks: years from the first Monday on or after 1 April, free at
 * Christmas.
 */
final class DemoCalendar {

  static final int FIRST_FREE_WEEK = 38;
  static final int LAST_FREE_WEEK = 39;

  private DemoCalendar() {}

  static LocalDate start(int year) {
    return LocalDate.of(year, 4, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  static int year(LocalDate day) {
    return day.isBefore(start(day.getYear())) ? day.getYear() - 1 : day.getYear();
  }

  static int week(LocalDate day) {
    return (int) ChronoUnit.WEEKS.between(start(year(day)), day) + 1;
  }

  static int weeks(int year) {
    return (int) ChronoUnit.WEEKS.between(start(year), start(year + 1));
  }

  static boolean isFree(LocalDate monday) {
    int week = week(monday);
    return week >= FIRST_FREE_WEEK && week <= LAST_FREE_WEEK;
  }

  /** What a charge of now was in an earlier year: rents went up each April. */
  static long inYear(long penceNow, int year, int yearNow) {
    double[] increases = {1.048, 1.027, 1.077, 1.07, 1.041, 1.015};
    double pence = penceNow;
    for (int i = 0; i < yearNow - year; i++) {
      pence /= increases[Math.min(i, increases.length - 1)];
    }
    return Math.round(pence);
  }
}
