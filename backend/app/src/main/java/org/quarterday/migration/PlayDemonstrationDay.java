package org.quarterday.migration;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.BooksReads;

/**
 * Plays a demonstration as another day, so that it can have been collecting for weeks when it is
 * first looked at: what is done on that day is done by the same rules as on any. Only the civil day
 * moves; every moment that is recorded is the true one.
 *
 * <p>Two things have to say that this is a demonstration, the books and the server's settings: the
 * first so that no setting lets it happen to a council's own books, the second so that books
 * brought in as a demonstration do not let it happen to a server that is not one.
 */
@ApplicationScoped
class PlayDemonstrationDay {

  private static final Logger LOG = Logger.getLogger(PlayDemonstrationDay.class);
  private static final int DAYS_BACK = 60;

  @Schema(name = "DemonstrationDay")
  record Request(
      @CivilDay
          @Schema(
              nullable = true,
              description = "At most sixty days back; null for the day it is.",
              examples = "2026-10-23")
          LocalDate day) {}

  @Schema(name = "DemonstrationDayPlayed")
  record Answer(@Schema(description = "The day it is from now on.") LocalDate day) {}

  @Inject BooksReads books;
  @Inject Today today;

  @Inject
  @ConfigProperty(name = "quarterday.demonstration.days", defaultValue = "false")
  Provider<Boolean> allowed;

  /**
   * On this node, until it is taken back or the node stops.
   *
   * @throws Problem 409 DEMONSTRATION_ONLY, 422 for a day to come or too long ago
   */
  Uni<Answer> run(Actor by, Request request) {
    return books
        .holdDemonstration()
        .map(demonstration -> {
          if (!demonstration || !allowed.get()) {
            throw Problem.of(
                ImportProblem.DEMONSTRATION_ONLY, "A council's own books have the day it is.");
          }
          refuse(request.day());
          today.playAs(request.day());
          LOG.infof("%s plays the demonstration as %s", by.name(), today.date());
          return new Answer(today.date());
        });
  }

  private void refuse(LocalDate day) {
    LocalDate now = today.clockDate();
    if (day != null && (day.isAfter(now) || day.isBefore(now.minusDays(DAYS_BACK)))) {
      throw Problem.of(
              CommonProblem.INVALID,
              "It is today, %s, or at most %d days before.".formatted(now, DAYS_BACK))
          .at("/day");
    }
  }
}
