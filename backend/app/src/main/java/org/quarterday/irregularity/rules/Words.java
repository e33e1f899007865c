package org.quarterday.irregularity.rules;

import java.time.LocalDate;
import java.util.Locale;
import org.quarterday.calendar.DayInWords;
import org.quarterday.money.Money;

/** Amounts and days as they are said. */
final class Words {

  private Words() {}

  static String money(long pence) {
    return Money.ofPence(Math.abs(pence)).format();
  }

  static String day(LocalDate day) {
    return DayInWords.of(day);
  }

  /** The same at the start of a sentence. */
  static String begins(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
