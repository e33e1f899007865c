package org.quarterday.marker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.marker.rules.MarkerReview;
import org.quarterday.marker.rules.MarkerState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/** Lets a marker stand to another review, because the risk is still there. */
@ApplicationScoped
class RenewMarker {

  @Schema(name = "MarkerRenewalRequest")
  record Request(
      @NotNull @CivilDay LocalDate reviewOn,
      @NotBlank @Size(min = 5, max = 500) @Schema(examples = "Threatened again in March")
          String why) {}

  private static final String UPDATE =
      """
      update cautionary_marker set review_on = ?2, decided_by = ?3, decided_by_name = ?4, decided_at = clock_timestamp(),
             version = version + 1 where id = ?1\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject Tasks tasks;

  /**
   * @throws Problem 404 MARKER_NOT_FOUND, 409 SAME_PERSON, MARKER_CANNOT, 422 MARKER_DAY_WRONG
   */
  Uni<DecideMarker.Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            KeptMarker.lock(session, by, id).chain(kept -> renew(session, by, kept, request)));
  }

  private Uni<DecideMarker.Answer> renew(
      Mutiny.Session session, Actor by, KeptMarker kept, Request request) {
    FourEyes.require(kept.proposedBy(), by, "asked for this marker");
    MarkerState next = kept.after(MarkerState.Move.RENEW);
    if (MarkerReview.lapsed(kept.reviewOn(), today.date())) {
      throw Problem.of(
          MarkerProblem.MARKER_CANNOT,
          "Its review has gone by, so it is over. Ask for a new one with today's evidence.");
    }
    kept.checkReview(request.reviewOn(), today.date());
    return Sql.run(session, UPDATE, kept.id(), request.reviewOn(), by.id(), by.name())
        .chain(() ->
            MarkerEvents.add(
                session, by, kept.id(), MarkerEvents.Kind.RENEWED, request.why().strip()))
        .chain(() -> FollowMarkers.reviewed(tasks, session, by, kept.id(), "Renewed"))
        .replaceWith(new DecideMarker.Answer(kept.id(), next, request.reviewOn()));
  }
}
