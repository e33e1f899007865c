package org.quarterday.standingorder.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How often a tenant's bank pays. */
public enum PayRhythm {
  WEEKLY(1, "every week"),
  FORTNIGHTLY(2, "every two weeks"),
  FOUR_WEEKLY(4, "every four weeks"),
  MONTHLY(0, "every month");

  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int LAST_DAY_OF_EVERY_MONTH = 28;

  private final int weeks;
  private final String words;

  PayRhythm(int weeks, String words) {
    this.weeks = weeks;
    this.words = words;
  }

  public String words() {
    return words;
  }

  /**
   * How many payments a rent year's rent is divided by. A year of 53 weeks is paid weekly in 53, and
   * otherwise in as many as one of 52: 12 months, 13 of four weeks, 26 of two.
   */
  public int paymentsOf(int weeksOfTheYear) {
    return this == MONTHLY ? MONTHS_OF_A_YEAR : weeksOfTheYear / weeks;
  }

  /** Whether it can begin on that day: Monday to Friday, or the 1st to the 28th of a month. */
  public boolean mayBeginOn(LocalDate day) {
    return this == MONTHLY
        ? day.getDayOfMonth() <= LAST_DAY_OF_EVERY_MONTH
        : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** 1 Monday to 5 Friday; monthly, the day of the month. */
  public int dayOf(LocalDate first) {
    return this == MONTHLY ? first.getDayOfMonth() : first.getDayOfWeek().getValue();
  }

  /** The due days from the first, which is one, up to and with {@code to}. */
  public List<LocalDate> dueDays(LocalDate first, LocalDate to) {
    List<LocalDate> dues = new ArrayList<>();
    for (LocalDate due = first; !due.isAfter(to); due = next(due)) {
      dues.add(due);
    }
    return List.copyOf(dues);
  }

  /** The due day after one. */
  public LocalDate next(LocalDate due) {
    return this == MONTHLY ? due.plusMonths(1) : due.plusWeeks(weeks);
  }

  /** The due day before one. */
  public LocalDate before(LocalDate due) {
    return this == MONTHLY ? due.minusMonths(1) : due.minusWeeks(weeks);
  }
}
