package org.quarterday.standingorder.rules;

import java.time.LocalDate;
import java.util.List;
import org.quarterday.calendar.Frequency;

/**
 * What the bank was told to pay from a day on, which is a due day itself, until the next terms.
 *
 * @param amountPence above nil
 */
public record Terms(LocalDate fromOn, Frequency frequency, long amountPence) {

  /** Up to and with a day. */
  List<LocalDate> dueDays(LocalDate to) {
    return frequency.dueDays(frequency.dayOf(fromOn), fromOn, to);
  }
}
