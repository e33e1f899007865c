package org.quarterday.letter.rules;

import java.time.LocalDate;
import java.util.List;
import org.quarterday.calendar.DayInWords;

/** The languages letters are written in. */
public enum LetterLanguage {
  ENGLISH("en-GB"),
  WELSH("cy");

  private static final List<String> WELSH_MONTHS =
      List.of(
          "Ionawr",
          "Chwefror",
          "Mawrth",
          "Ebrill",
          "Mai",
          "Mehefin",
          "Gorffennaf",
          "Awst",
          "Medi",
          "Hydref",
          "Tachwedd",
          "Rhagfyr");

  private final String code;

  LetterLanguage(String code) {
    this.code = code;
  }

  /** As documents say it (BCP 47), so that a screen reader speaks it. */
  public String code() {
    return code;
  }

  /** A civil day as this language writes it. */
  public String day(LocalDate day) {
    return this == WELSH
        ? "%d %s %d"
            .formatted(
                day.getDayOfMonth(), WELSH_MONTHS.get(day.getMonthValue() - 1), day.getYear())
        : DayInWords.of(day);
  }
}
