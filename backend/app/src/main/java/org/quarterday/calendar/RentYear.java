package org.quarterday.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A rent year: 52 or 53 whole weeks from a Monday. It is not the financial year.
 *
 * <p>The number of weeks is stored, never worked out where it is used: two conventions exist
 * between councils, and a council approves its own calendar each year.
 *
 * @param label the calendar year it starts in: 2026 for 2026/27
 * @param start its first Monday
 * @param weeks 52 or 53
 */
public record RentYear(int label, LocalDate start, int weeks) {

  public static final int SHORT = 52;
  public static final int LONG = 53;

  public RentYear {
    if (start.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("A rent year starts on a Monday, not on " + start);
    }
    if (weeks != SHORT && weeks != LONG) {
      throw new IllegalArgumentException("A rent year has 52 or 53 weeks, not " + weeks);
    }
  }

  /** The usual convention: from the first Monday on or after 1 April to the day before the next. */
  public static RentYear firstMondayOnOrAfterFirstOfApril(int year) {
    LocalDate start = firstMonday(year);
    int weeks = Math.toIntExact(ChronoUnit.WEEKS.between(start, firstMonday(year + 1)));
    return new RentYear(year, start, weeks);
  }

  private static LocalDate firstMonday(int year) {
    return LocalDate.of(year, Month.APRIL, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  /** The year of the usual convention that holds the day. */
  public static RentYear of(LocalDate day) {
    int year = day.isBefore(firstMonday(day.getYear())) ? day.getYear() - 1 : day.getYear();
    return firstMondayOnOrAfterFirstOfApril(year);
  }

  /** The last Sunday. */
  public LocalDate end() {
    return start.plusWeeks(weeks).minusDays(1);
  }

  public DatePeriod period() {
    return new DatePeriod(start, start.plusWeeks(weeks));
  }

  public boolean contains(LocalDate day) {
    return period().contains(day);
  }

  /**
   * The week of that number.
   *
   * @throws IllegalArgumentException if this year has no such week
   */
  public RentWeek week(int number) {
    if (number < 1 || number > weeks) {
      throw new IllegalArgumentException("Rent year " + name(label) + " has no week " + number);
    }
    return new RentWeek(label, number, start.plusWeeks(number - 1L));
  }

  public Optional<RentWeek> weekOf(LocalDate day) {
    return contains(day)
        ? Optional.of(week(1 + Math.toIntExact(ChronoUnit.WEEKS.between(start, day))))
        : Optional.empty();
  }

  public List<RentWeek> allWeeks() {
    return IntStream.rangeClosed(1, weeks).mapToObj(this::week).toList();
  }

  public String name() {
    return name(label);
  }

  static String name(int label) {
    return "%d/%02d".formatted(label, (label + 1) % 100);
  }
}
