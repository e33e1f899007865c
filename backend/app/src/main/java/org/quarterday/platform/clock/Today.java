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

  public LocalDate date() {
    return LocalDate.now(clock.withZone(LONDON));
  }

  public Instant instant() {
    return clock.instant();
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
