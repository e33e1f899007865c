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
import org.quarterday.marker.rules.MarkerState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/** Authorises a marker, or refuses it: another person than who asked for it. */
@ApplicationScoped
class DecideMarker {

  @Schema(name = "MarkerDecision")
  enum Decision {
    AUTHORISE,
    REFUSE
  }

  @Schema(name = "MarkerDecisionRequest")
  record Request(
      @NotNull Decision decision,
      @NotBlank @Size(min = 5, max = 500) @Schema(examples = "Seen the incident report")
          String why) {}

  @Schema(name = "MarkerMoved")
  record Answer(UUID id, MarkerState state, LocalDate reviewOn) {}

  private static final String UPDATE =
      """
      update cautionary_marker set state = ?2, ended_on = cast(?3 as date), decided_by = ?4, decided_by_name = ?5,
             decided_at = clock_timestamp(), version = version + 1 where id = ?1\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject Tasks tasks;

  /**
   * @throws Problem 404 MARKER_NOT_FOUND, 409 SAME_PERSON, MARKER_CANNOT, 422 MARKER_DAY_WRONG
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            KeptMarker.lock(session, by, id).chain(kept -> decide(session, by, kept, request)));
  }

  private Uni<Answer> decide(Mutiny.Session session, Actor by, KeptMarker kept, Request request) {
    FourEyes.require(kept.proposedBy(), by, "asked for this marker");
    boolean yes = request.decision() == Decision.AUTHORISE;
    MarkerState next = kept.after(yes ? MarkerState.Move.AUTHORISE : MarkerState.Move.REFUSE);
    if (yes) {
      kept.checkReview(kept.reviewOn(), today.date());
    }
    return Sql.run(
            session, UPDATE, kept.id(), next.name(), yes ? null : today.date(), by.id(), by.name())
        .chain(() ->
            MarkerEvents.add(
                session,
                by,
                kept.id(),
                yes ? MarkerEvents.Kind.AUTHORISED : MarkerEvents.Kind.REFUSED,
                request.why().strip()))
        .chain(() ->
            tasks.done(
                session,
                by,
                ProposeMarker.TASK,
                "CAUTIONARY_MARKER:" + kept.id(),
                yes ? "Authorised" : "Refused"))
        .replaceWith(new Answer(kept.id(), next, kept.reviewOn()));
  }
}
