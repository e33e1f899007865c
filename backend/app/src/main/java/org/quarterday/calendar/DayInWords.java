package org.quarterday.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Civil days as people here write them, in letters, narratives, reasons and on paper. */
public final class DayInWords {

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter BRIEFLY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private DayInWords() {}

  /** As in "7 November 2026". */
  public static String of(LocalDate day) {
    return WORDS.format(day);
  }

  /** As in "7 Nov 2026", where a table has little room. */
  public static String briefly(LocalDate day) {
    return BRIEFLY.format(day);
  }
}
