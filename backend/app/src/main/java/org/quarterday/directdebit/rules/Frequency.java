package org.quarterday.directdebit.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How often is collected. */
public enum Frequency {
  WEEKLY(7, "every week"),
  FORTNIGHTLY(14, "every two weeks"),
  FOUR_WEEKLY(28, "every four weeks"),
  MONTHLY(0, "every month");

  private final int days;
  private final String words;

  Frequency(int days, String words) {
    this.days = days;
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether there is such a day: 1 Monday to 5 Friday, or 1 to 28 of the month. */
  public boolean has(int day) {
    return day >= 1 && day <= (this == MONTHLY ? 28 : 5);
  }

  /**
   * The due days from the first on or after {@code from} up to and with {@code to}. They are what
   * the payer is told; the money moves on the working day on or after each.
   *
   * @param day 1 Monday to 5 Friday; monthly, 1 to 28 of the month
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

  private LocalDate next(LocalDate due) {
    return this == MONTHLY ? due.plusMonths(1) : due.plusDays(days);
  }
}
