package org.quarterday.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * How often is paid. A day of it is 1 Monday to 5 Friday; monthly, the 1st to the 28th, which every
 * month has.
 */
public enum Frequency {
  WEEKLY(1, "every week"),
  FORTNIGHTLY(2, "every two weeks"),
  FOUR_WEEKLY(4, "every four weeks"),
  MONTHLY(0, "every month");

  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int LAST_DAY_OF_EVERY_MONTH = 28;

  private final int weeks;
  private final String words;

  Frequency(int weeks, String words) {
    this.weeks = weeks;
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether there is such a day. */
  public boolean has(int day) {
    int last = this == MONTHLY ? LAST_DAY_OF_EVERY_MONTH : DayOfWeek.FRIDAY.getValue();
    return day >= 1 && day <= last;
  }

  /** The day of it that a date is; {@link #has} says whether there is one. */
  public int dayOf(LocalDate date) {
    return this == MONTHLY ? date.getDayOfMonth() : date.getDayOfWeek().getValue();
  }

  /**
   * How many payments a rent year is divided by. A year of 53 weeks is paid weekly in 53, and
   * otherwise in as many as one of 52: 12 months, 13 of four weeks, 26 of two.
   */
  public int paymentsOf(int weeksOfTheYear) {
    return this == MONTHLY ? MONTHS_OF_A_YEAR : weeksOfTheYear / weeks;
  }

  /**
   * The due days from the first on or after {@code from} up to and with {@code to}. They are what
   * the payer is told; the money moves on the working day on or after each.
   */
  public List<LocalDate> dueDays(int day, LocalDate from, LocalDate to) {
    List<LocalDate> dues = new ArrayList<>();
    for (LocalDate due = first(day, from); !due.isAfter(to); due = next(due)) {
      dues.add(due);
    }
    return List.copyOf(dues);
  }

  private LocalDate first(int day, LocalDate from) {
    if (this != MONTHLY) {
      return from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day)));
    }
    LocalDate inMonth = from.withDayOfMonth(day);
    return inMonth.isBefore(from) ? inMonth.plusMonths(1) : inMonth;
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
