package org.quarterday.marker.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.quarterday.calendar.DayInWords;

/**
 * How long a marker may stand before somebody looks at it again: the months its category allowed on
 * the day it was authorised or renewed. On the day of its review it is over.
 *
 * @param months by the category
 * @param remindDays before the review somebody is asked
 */
public record MarkerReview(int months, int remindDays) {

  /** The last day a marker may be reviewed on that is authorised or renewed on a day. */
  public LocalDate latest(LocalDate from) {
    return from.plusMonths(months);
  }

  /** Why a marker cannot be reviewed on that day; empty when it can. */
  public Optional<String> wrong(LocalDate reviewOn, LocalDate today) {
    if (!reviewOn.isAfter(today)) {
      return Optional.of("Choose a day after today: it is over on the day of its review.");
    }
    LocalDate latest = latest(today);
    return reviewOn.isAfter(latest)
        ? Optional.of(
            "A marker of this kind stands for %d months at the most: review it on %s or before."
                .formatted(months, DayInWords.of(latest)))
        : Optional.empty();
  }

  /** Whether it is over: nobody renewed it in time. */
  public static boolean lapsed(LocalDate reviewOn, LocalDate today) {
    return !today.isBefore(reviewOn);
  }

  /** Whether somebody is asked to review it. */
  public boolean remind(LocalDate reviewOn, LocalDate today) {
    return !lapsed(reviewOn, today) && !today.isBefore(reviewOn.minusDays(remindDays));
  }
}
