package org.quarterday.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The only reader of the wall clock. A civil date is London's: a payment at half past midnight in
 * July belongs to the day the tenant lives in, wherever the server stands. Tests set the clock.
 */
@ApplicationScoped
public class Today {

  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private volatile Clock clock = Clock.system(LONDON);
  private volatile LocalDate playedAs;

  /** The civil day the rent office is in. */
  public LocalDate date() {
    LocalDate played = playedAs;
    return played == null ? clockDate() : played;
  }

  /** The civil day by the clock, whatever day a demonstration is played as. */
  public LocalDate clockDate() {
    return LocalDate.now(clock.withZone(LONDON));
  }

  public Instant instant() {
    return clock.instant();
  }

  /**
   * For a demonstration being set up: the civil day is this one until it is null again. Moments
   * stay true: what is recorded says when, and the audit log is sealed when it is.
   */
  public void playAs(LocalDate day) {
    playedAs = day;
  }

  /** For stories: time stands at this day's noon until it is set again. */
  public void standAt(LocalDate day) {
    clock = Clock.fixed(day.atTime(12, 0).atZone(LONDON).toInstant(), LONDON);
  }

  /** For stories: back to the wall clock. */
  public void flow() {
    clock = Clock.system(LONDON);
  }
}
