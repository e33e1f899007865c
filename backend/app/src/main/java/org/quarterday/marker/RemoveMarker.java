package org.quarterday.marker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.marker.rules.MarkerState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/** Ends a marker before its review: the risk is gone, or it should never have stood. */
@ApplicationScoped
class RemoveMarker {

  @Schema(name = "MarkerRemovalRequest")
  record Request(
      @NotBlank @Size(min = 5, max = 500) @Schema(examples = "It was another person") String why) {}

  private static final String UPDATE =
      "update cautionary_marker set state = 'REMOVED', ended_on = ?2, version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject Today today;
  @Inject Tasks tasks;

  /**
   * @throws Problem 404 MARKER_NOT_FOUND, 409 MARKER_CANNOT
   */
  Uni<DecideMarker.Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            KeptMarker.lock(session, by, id).chain(kept -> remove(session, by, kept, request)));
  }

  private Uni<DecideMarker.Answer> remove(
      Mutiny.Session session, Actor by, KeptMarker kept, Request request) {
    MarkerState next = kept.after(MarkerState.Move.REMOVE);
    return Sql.run(session, UPDATE, kept.id(), today.date())
        .chain(() ->
            MarkerEvents.add(
                session, by, kept.id(), MarkerEvents.Kind.REMOVED, request.why().strip()))
        .chain(() -> FollowMarkers.reviewed(tasks, session, by, kept.id(), "Removed"))
        .replaceWith(new DecideMarker.Answer(kept.id(), next, kept.reviewOn()));
  }
}
