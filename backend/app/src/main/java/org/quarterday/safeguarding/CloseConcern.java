package org.quarterday.safeguarding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.safeguarding.rules.ConcernState;
import org.quarterday.task.Tasks;

/** Closes a concern with what came of it, or with why nobody was told of it. */
@ApplicationScoped
class CloseConcern {

  @Schema(name = "ConcernOutcome")
  record Request(
      @NotBlank @Size(min = 5, max = 500) @Schema(examples = "Family support began on 3 June")
          String outcome) {}

  private static final String UPDATE =
      """
      update safeguarding_concern set state = 'CLOSED', outcome = ?2, closed_on = ?3, review_on = null, version = version + 1 where id = ?1\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject Tasks tasks;

  /**
   * @throws Problem 404 CONCERN_NOT_FOUND, 409 CONCERN_CANNOT
   */
  Uni<ReferConcern.Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            HeldConcern.open(session, by, id)
                .chain(held -> close(session, by, id, request.outcome().strip())));
  }

  private Uni<ReferConcern.Answer> close(
      Mutiny.Session session, Actor by, UUID id, String outcome) {
    String about = ConcernEvents.about(id);
    return Sql.run(session, UPDATE, id, outcome, today.date())
        .chain(() -> ConcernEvents.add(session, by, id, ConcernEvents.Kind.CLOSED, outcome))
        .chain(() -> tasks.allDone(session, by, ConcernEvents.WAITS, about, "Looked at"))
        .chain(() -> tasks.allDone(session, by, ConcernEvents.REVIEW, about, "Looked at"))
        .replaceWith(new ReferConcern.Answer(id, ConcernState.CLOSED));
  }
}
