package org.quarterday.marker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Says that the person was told of the marker, or why it is a risk to tell them. */
@ApplicationScoped
class RecordTelling {

  @Schema(name = "MarkerTellingRequest")
  record Request(
      @NotNull Telling told, @CivilDay LocalDate toldOn, @Size(max = 300) String notToldWhy) {}

  private static final String UPDATE =
      "update cautionary_marker set told = ?2, told_on = cast(?3 as date), not_told_why = ?4, version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 404 MARKER_NOT_FOUND, 422 MARKER_TELLING_WRONG
   */
  Uni<DecideMarker.Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            KeptMarker.lock(session, by, id).chain(kept -> record(session, by, kept, request)));
  }

  private Uni<DecideMarker.Answer> record(
      Mutiny.Session session, Actor by, KeptMarker kept, Request request) {
    if (!by.may("marker:authorise") && !kept.proposedBy().equals(by.id())) {
      throw Problem.of(MarkerProblem.MARKER_NOT_FOUND, "Look at the list again.");
    }
    request.told().check(request.toldOn(), request.notToldWhy(), today.date());
    String why = request.notToldWhy() == null ? "" : request.notToldWhy().strip();
    String words =
        switch (request.told()) {
          case TOLD -> "Told on " + DayInWords.of(request.toldOn());
          case TO_TELL -> "To be told";
          case NOT_TOLD -> "Not told: " + why;
        };
    return Sql.run(session, UPDATE, kept.id(), request.told().name(), request.toldOn(), why)
        .chain(() -> MarkerEvents.add(session, by, kept.id(), MarkerEvents.Kind.TOLD, words))
        .replaceWith(new DecideMarker.Answer(kept.id(), kept.state(), kept.reviewOn()));
  }
}
