package org.quarterday.bank.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Days as SWIFT writes them: six digits of this century, or a month and a day. */
final class Mt940Day {

  private Mt940Day() {}

  /** {@code 260601}; null when it is no day. */
  static LocalDate of(String text) {
    if (text == null || !text.matches("[0-9]{6}")) {
      return null;
    }
    try {
      return LocalDate.of(2000 + number(text, 0), number(text, 2), number(text, 4));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** {@code 0601} in the year in which it lies nearest to another day; null when it is no day. */
  static LocalDate near(LocalDate other, String text) {
    if (text == null || !text.matches("[0-9]{4}")) {
      return null;
    }
    try {
      MonthDay day = MonthDay.of(number(text, 0), number(text, 2));
      return IntStream.rangeClosed(other.getYear() - 1, other.getYear() + 1)
          .filter(day::isValidYear)
          .mapToObj(day::atYear)
          .min(Comparator.comparing(at -> Math.abs(ChronoUnit.DAYS.between(other, at))))
          .orElse(null);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static int number(String text, int at) {
    return Integer.parseInt(text.substring(at, at + 2));
  }
}
