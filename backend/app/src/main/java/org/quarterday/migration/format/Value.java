package org.quarterday.migration.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Single values of a legacy file. Each reader answers null for what is not such a value. */
final class Value {

  /** Ten million pounds in one line is a slip of the key, not rent. */
  static final long MOST_PENCE = 1_000_000_000L;

  static final int LONGEST_TEXT = 250;

  private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern MONEY = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,2})?");
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}([ T]00:00:00(\\.0+)?)?");

  /**
   * Two letters, six digits and a letter A to D; QQ is no real prefix and marks invented people.
   */
  private static final Pattern NATIONAL_INSURANCE = Pattern.compile("[A-Z]{2}\\d{6}[A-D]");

  private Value() {}

  static Object of(Column.Type type, String text) {
    return switch (type) {
      case TEXT -> text(text);
      case NUMBER -> NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null;
      case DATE -> date(text);
      case MONEY -> pence(text);
      case WHOLE_POUNDS -> pence(text);
      case FLAG -> flag(text);
      case NATIONAL_INSURANCE -> nationalInsurance(text);
    };
  }

  private static String text(String text) {
    if (text.length() > LONGEST_TEXT) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
        return null;
      }
    }
    return text;
  }

  private static LocalDate date(String text) {
    if (!DATE.matcher(text).matches()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text.substring(0, 10));
      return date.isBefore(EARLIEST) || date.isAfter(LATEST) ? null : date;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static Long pence(String text) {
    if (!MONEY.matcher(text).matches()) {
      return null;
    }
    int point = text.indexOf('.');
    String pounds = point < 0 ? text : text.substring(0, point);
    String pence = point < 0 ? "00" : (text.substring(point + 1) + "0").substring(0, 2);
    long sum = Long.parseLong(pounds + pence);
    return Math.abs(sum) > MOST_PENCE ? null : Long.valueOf(sum);
  }

  private static Boolean flag(String text) {
    return switch (text) {
      case "Y", "y", "1" -> Boolean.TRUE;
      case "N", "n", "0" -> Boolean.FALSE;
      default -> null;
    };
  }

  private static String nationalInsurance(String text) {
    String plain = text.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
    return NATIONAL_INSURANCE.matcher(plain).matches() ? plain : null;
  }
}
