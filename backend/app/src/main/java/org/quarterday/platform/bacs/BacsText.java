package org.quarterday.platform.bacs;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What a field can hold: 7-bit capitals, figures, and {@code . & / -} and the blank. */
public final class BacsText {

  private BacsText() {}

  /**
   * Text as Bacs takes it: letters with accents become their base letters, others a blank.
   *
   * @param length at which it is cut
   */
  public static String fold(String text, int length) {
    String plain = firstStrange(text) == 0 ? text : folded(text);
    return plain.length() > length ? plain.substring(0, length) : plain;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.ROOT)
        .replace("Æ", "AE")
        .replace("Œ", "OE")
        .replace("Ø", "O")
        .replace("Ł", "L")
        .replace("Đ", "D")
        .replace("Ð", "D")
        .replace("Þ", "TH")
        .replaceAll("[^A-Z0-9.&/ -]", " ");
  }

  /** The first position, from 1, with a character that no field can hold; 0 for none. */
  static int firstStrange(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean known = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || ".&/- ".indexOf(c) >= 0;
      if (!known) {
        return i + 1;
      }
    }
    return 0;
  }

  static boolean isNumber(String field) {
    return !field.isEmpty() && field.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** With noughts in front. */
  static String number(long value, int length) {
    String figures = Long.toString(value);
    if (value < 0 || figures.length() > length) {
      throw new IllegalArgumentException(value + " has no place in " + length + " digits");
    }
    return "0".repeat(length - figures.length()) + figures;
  }

  /** A blank, the year of the century and the day of the year: 29 May 2026 is " 26149". */
  static String day(LocalDate day) {
    return " " + number(day.getYear() % 100, 2) + number(day.getDayOfYear(), 3);
  }

  /** Empty when it is none. A day of this century: the standard has two figures for the year. */
  static Optional<LocalDate> day(String field) {
    if (field.length() != 6 || field.charAt(0) != ' ' || !isNumber(field.substring(1))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.ofYearDay(
              2000 + Integer.parseInt(field.substring(1, 3)),
              Integer.parseInt(field.substring(3))));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
