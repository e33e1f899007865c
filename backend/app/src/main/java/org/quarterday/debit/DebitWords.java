package org.quarterday.debit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in titles and narratives, as people write them. */
final class DebitWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private DebitWords() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }
}
