package org.quarterday.breach.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * The time to tell the Information Commissioner: hours by the clock, nights, weekends and holidays
 * included (UK GDPR Article 33(1)).
 *
 * @param awareAt when somebody of the council knew
 * @param reportBy the last moment
 */
public record ReportClock(Instant awareAt, Instant reportBy) {

  public static ReportClock of(Instant awareAt, int hours) {
    return new ReportClock(awareAt, awareAt.plus(Duration.ofHours(hours)));
  }

  public boolean late(Instant at) {
    return at.isAfter(reportBy);
  }

  /** As the screen shows it; the hour that has begun is not left any more. */
  public String words(Instant now) {
    if (late(now)) {
      return "Over by " + hours(Duration.between(reportBy, now).toHours());
    }
    return hours(Duration.between(now, reportBy).toHours()) + " left";
  }

  private static String hours(long hours) {
    return hours == 0 ? "less than an hour" : hours == 1 ? "1 hour" : hours + " hours";
  }
}
