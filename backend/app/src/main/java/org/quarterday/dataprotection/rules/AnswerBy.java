package org.quarterday.dataprotection.rules;

import java.time.LocalDate;
import org.quarterday.calendar.WorkingDays;

/**
 * When a request is to be answered (UK GDPR Article 12(3)): the corresponding day months later, or
 * the last day of a month that has none, and a working day.
 *
 * @param months from the day the clock starts
 * @param extension further months, for a request that is complex
 */
public record AnswerBy(int months, int extension) {

  /**
   * @param started the day of receipt, or the day the identity was seen where that is later
   * @param pausedDays civil days on which the council waited for the person
   */
  public LocalDate on(LocalDate started, int pausedDays, boolean extended, WorkingDays days) {
    int total = months + (extended ? extension : 0);
    return days.onOrAfter(started.plusMonths(total).plusDays(pausedDays));
  }

  /** Whether an extension can still be told in time: within the months that need none. */
  public boolean canBeExtended(
      LocalDate started, int pausedDays, LocalDate today, WorkingDays days) {
    return extension > 0 && !today.isAfter(on(started, pausedDays, false, days));
  }
}
