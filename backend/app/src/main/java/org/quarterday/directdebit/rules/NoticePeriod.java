package org.quarterday.directdebit.rules;

import java.time.LocalDate;
import org.quarterday.calendar.WorkingDays;

/**
 * How long before the first debit, and before any change of amount, day or frequency, the payer
 * must have the notice: ten working days unless the sponsoring bank agreed to fewer (Bacs rules).
 * Both numbers are council settings.
 *
 * @param noticeDays working days between the notice and the debit
 * @param postDays working days until a letter counts as received
 */
public record NoticePeriod(int noticeDays, int postDays) {

  /** The day a letter that goes on {@code sentOn} counts as received. */
  public LocalDate countsFrom(LocalDate sentOn, WorkingDays days) {
    return days.after(sentOn, postDays);
  }

  /** The first due day that a notice sent then is long enough for. */
  public LocalDate earliestDue(LocalDate sentOn, WorkingDays days) {
    return days.after(countsFrom(sentOn, days), noticeDays);
  }

  /** The first due day for a letter written today, which is in the post a working day later. */
  public LocalDate earliestDueFrom(LocalDate today, WorkingDays days) {
    return earliestDue(days.after(today, 1), days);
  }
}
