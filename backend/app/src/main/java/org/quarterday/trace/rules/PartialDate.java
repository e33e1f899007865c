package org.quarterday.trace.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day of birth as far as it is known. Each part is 0 when it is not.
 *
 * @param year 1900 to 2199
 */
public record PartialDate(int year, int month, int day) {

  public static final PartialDate UNKNOWN = new PartialDate(0, 0, 0);

  private static final Pattern WRITTEN =
      Pattern.compile("(?:(\\d{4})|-)(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /**
   * {@code 1980-05-14}, {@code 1980-05}, {@code 1980} or {@code --05-14}; empty for no such day.
   */
  public static Optional<PartialDate> parse(String written) {
    Matcher parts = WRITTEN.matcher(written.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    PartialDate date =
        new PartialDate(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    return date.isPossible() ? Optional.of(date) : Optional.empty();
  }

  private static int number(String figures) {
    return figures == null ? 0 : Integer.parseInt(figures);
  }

  public static PartialDate of(LocalDate day) {
    return day == null
        ? UNKNOWN
        : new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private boolean isPossible() {
    if (year != 0 && (year < 1900 || year > 2199)) {
      return false;
    }
    try {
      if (year == 0) {
        MonthDay.of(month, day);
      } else if (day != 0) {
        LocalDate.of(year, month, day);
      } else if (month != 0) {
        YearMonth.of(year, month);
      }
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  public boolean isKnown() {
    return year != 0 || month != 0;
  }

  public boolean isWhole() {
    return year != 0 && day != 0;
  }

  /** The first day it can be; null without a year. */
  public LocalDate from() {
    return year == 0 ? null : LocalDate.of(year, Math.max(1, month), Math.max(1, day));
  }

  /** The last day it can be; null without a year. */
  public LocalDate to() {
    if (year == 0) {
      return null;
    }
    if (day != 0) {
      return from();
    }
    return month == 0 ? LocalDate.of(year, 12, 31) : YearMonth.of(year, month).atEndOfMonth();
  }

  /**
   * The days somebody may have meant who wrote this one: itself, day and month in each other's
   * place, one out in the day or the year, ten out in the year. Empty unless it is whole.
   */
  public List<LocalDate> meant() {
    if (!isWhole()) {
      return List.of();
    }
    LocalDate itself = from();
    List<LocalDate> days = new ArrayList<>();
    days.add(itself);
    if (day <= 12 && day != month) {
      days.add(LocalDate.of(year, day, month));
    }
    for (int out : List.of(-1, 1)) {
      days.add(itself.plusDays(out));
      days.add(itself.plusYears(out));
      days.add(itself.plusYears(10L * out));
    }
    return List.copyOf(days);
  }

  /** How far it agrees with a day on record, which may be null. */
  public Agreement with(LocalDate born) {
    if (born == null || !isKnown()) {
      return Agreement.UNKNOWN;
    }
    boolean sameYear = year == born.getYear();
    boolean sameMonth = month == born.getMonthValue();
    boolean sameDay = day == born.getDayOfMonth();
    if (year == 0) {
      return sameMonth && sameDay ? Agreement.DAY_AND_MONTH : Agreement.DIFFERENT;
    }
    if (month == 0) {
      return sameYear ? Agreement.YEAR : Agreement.DIFFERENT;
    }
    if (day == 0) {
      return sameYear && sameMonth ? Agreement.MONTH : Agreement.DIFFERENT;
    }
    if (sameYear && sameMonth && sameDay) {
      return Agreement.EXACT;
    }
    if (sameYear && day == born.getMonthValue() && month == born.getDayOfMonth()) {
      return Agreement.SWAPPED;
    }
    int same = (sameYear ? 1 : 0) + (sameMonth ? 1 : 0) + (sameDay ? 1 : 0);
    boolean nextDay = Math.abs(born.toEpochDay() - from().toEpochDay()) == 1;
    return same == 2 || nextDay ? Agreement.NEAR : Agreement.DIFFERENT;
  }
}
