package org.quarterday.bench;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What the bench is doing, for who waits for it. */
final class Progress {
  private Progress() {}

  static void say(String format, Object... values) {
    System.out.println(
        LocalTime.now().truncatedTo(ChronoUnit.SECONDS)
            + " "
            + String.format(Locale.ROOT, format, values));
  }
}
