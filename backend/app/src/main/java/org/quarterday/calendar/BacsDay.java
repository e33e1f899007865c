package org.quarterday.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The three working days of a Bacs file: on the first it is with Bacs, on the second Bacs works on
 * it, on the third the money moves.
 *
 * @param moneyOn the working day the money moves
 * @param processingOn the working day before, which stands in the file
 * @param submitBy the working day before that, by which the file has to be at Bacs
 */
public record BacsDay(LocalDate moneyOn, LocalDate processingOn, LocalDate submitBy) {

  /** The cycle that ends on {@code moneyOn}. */
  public static BacsDay of(LocalDate moneyOn, WorkingDays days) {
    return new BacsDay(moneyOn, days.before(moneyOn, 1), days.before(moneyOn, 2));
  }

  /** Why no money moves on a day, as a sentence; empty when it does. */
  public static Optional<String> closed(LocalDate moneyOn, WorkingDays days) {
    if (!days.knows(moneyOn)) {
      return Optional.of("Bank holidays are known until " + DayInWords.of(days.knownUntil()) + ".");
    }
    return days.isWorking(moneyOn)
        ? Optional.empty()
        : Optional.of(
            "Banks are closed that day; the next working day is "
                + DayInWords.of(days.onOrAfter(moneyOn))
                + ".");
  }

  /** Whether a file for it can no longer reach Bacs in time. */
  public boolean isLate(LocalDate today) {
    return today.isAfter(submitBy);
  }

  /** That, as a sentence that says which day there still is. */
  public String lateWords(LocalDate today, WorkingDays days) {
    return "It had to be at Bacs by %s; the first day there still is is %s."
        .formatted(submitBy, first(today, days));
  }

  /** Whether Bacs does not take a file for it yet. */
  public boolean isEarly(LocalDate today, int aheadDays) {
    return processingOn.isAfter(today.plusDays(aheadDays));
  }

  /** The first day on which money of a file made today can move. */
  public static LocalDate first(LocalDate today, WorkingDays days) {
    return days.after(days.onOrAfter(today), 2);
  }
}
