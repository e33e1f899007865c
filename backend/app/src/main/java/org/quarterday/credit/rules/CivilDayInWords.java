package org.quarterday.credit.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as they are said to whoever works on a credit. */
public final class CivilDayInWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private CivilDayInWords() {}

  /** As in "30 June 2026". */
  public static String of(LocalDate day) {
    return DAY.format(day);
  }
}
