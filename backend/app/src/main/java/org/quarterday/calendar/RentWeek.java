package org.quarterday.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * One Monday-to-Sunday week of a rent year; the debit of the week is due on its Monday.
 *
 * @param year the label of the rent year: 2026 for 2026/27
 * @param number 1 to 52 or 53
 * @param monday the first day
 */
public record RentWeek(int year, int number, LocalDate monday) implements Comparable<RentWeek> {

  public static final int DAYS = 7;

  public RentWeek {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("A rent week starts on a Monday, not on " + monday);
    }
    if (number < 1 || number > RentYear.LONG) {
      throw new IllegalArgumentException("A rent year has no week " + number);
    }
  }

  /** The week that holds the day, where the council keeps the usual convention for its years. */
  public static RentWeek of(LocalDate day) {
    return RentYear.of(day).weekOf(day).orElseThrow();
  }

  public LocalDate sunday() {
    return monday.plusDays(DAYS - 1L);
  }

  public DatePeriod period() {
    return new DatePeriod(monday, monday.plusDays(DAYS));
  }

  public boolean contains(LocalDate day) {
    return period().contains(day);
  }

  /** The week after, which may be week 1 of the next year, by the usual convention. */
  public RentWeek next() {
    return of(monday.plusDays(DAYS));
  }

  /** The Monday of the calendar week that holds the day. */
  public static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  @Override
  public int compareTo(RentWeek other) {
    return monday.compareTo(other.monday);
  }

  @Override
  public String toString() {
    return "week " + number + " of " + RentYear.name(year);
  }
}
