package org.quarterday.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;

/**
 * Monday to Friday without the bank holidays of England and Wales. The day of an event is never
 * counted: one working day after a Friday is the Monday.
 *
 * <p>The holidays are data, because they are proclaimed: {@link #knownUntil} is the last day of the
 * last year anybody has entered. Beyond it only weekends are left out, and whoever moves money asks
 * {@link #knows} first.
 */
public final class WorkingDays {

  private final TreeSet<LocalDate> holidays;
  private final LocalDate knownUntil;

  /** The days of these holidays; without any, nothing is known. */
  public WorkingDays(Collection<LocalDate> holidays) {
    this.holidays = new TreeSet<>(holidays);
    this.knownUntil =
        this.holidays.isEmpty()
            ? LocalDate.MIN
            : LocalDate.of(this.holidays.last().getYear(), 12, 31);
  }

  /** The last civil day whose bank holidays are known. */
  public LocalDate knownUntil() {
    return knownUntil;
  }

  public boolean knows(LocalDate day) {
    return !day.isAfter(knownUntil);
  }

  public boolean isWorking(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }

  /** The day itself when it is a working day, else the next that is. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate found = day;
    while (!isWorking(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /** The day itself when it is a working day, else the last before it. */
  public LocalDate onOrBefore(LocalDate day) {
    LocalDate found = day;
    while (!isWorking(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  /** The {@code count}th working day after {@code day}, which is not counted itself. */
  public LocalDate after(LocalDate day, int count) {
    LocalDate found = day;
    for (int left = needed(count); left > 0; left--) {
      found = onOrAfter(found.plusDays(1));
    }
    return found;
  }

  /** The {@code count}th working day before {@code day}, which is not counted itself. */
  public LocalDate before(LocalDate day, int count) {
    LocalDate found = day;
    for (int left = needed(count); left > 0; left--) {
      found = onOrBefore(found.minusDays(1));
    }
    return found;
  }

  /** How many working days lie after {@code from}, up to and with {@code to}; nil when none do. */
  public int between(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      count += isWorking(day) ? 1 : 0;
    }
    return count;
  }

  private static int needed(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("A number of working days is not negative: " + count);
    }
    return count;
  }
}
