package org.quarterday.writeoff.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One of those who owe all of a debt, each alone (joint and several).
 *
 * @param homeNow the tenancy by which they hold another home of ours today, or that it is
 *     protected; null for none
 * @param tracedOutOn the day every level of tracing had been tried; null when it has not
 * @param foundOn the last day a trace found them; null when none did
 * @param withoutMeansOn the day it was known that nothing is left of their estate; null unless so
 * @param orderOn the day of their insolvency; null without one
 */
public record Debtor(
    UUID personId,
    String name,
    LocalDate diedOn,
    String homeNow,
    LocalDate tracedOutOn,
    LocalDate foundOn,
    LocalDate withoutMeansOn,
    LocalDate orderOn) {

  /** Why nothing can be had of a debtor. */
  public enum Beyond {
    DIED_WITHOUT_MEANS,
    INSOLVENT,
    UNTRACED
  }

  /** Empty while something may be had of them. */
  public Optional<Beyond> beyond() {
    if (diedOn != null) {
      return withoutMeansOn == null ? Optional.empty() : Optional.of(Beyond.DIED_WITHOUT_MEANS);
    }
    if (orderOn != null) {
      return Optional.of(Beyond.INSOLVENT);
    }
    return homeNow == null && isTracedOut() ? Optional.of(Beyond.UNTRACED) : Optional.empty();
  }

  /** Who was found since, or on that very day, can be asked. */
  private boolean isTracedOut() {
    return tracedOutOn != null && (foundOn == null || foundOn.isBefore(tracedOutOn));
  }
}
