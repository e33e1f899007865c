package org.quarterday.breach;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.breach.rules.BreachState;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/** Closes a breach once nothing about it is open, with what was learned. */
@ApplicationScoped
class CloseBreach {

  @Schema(name = "BreachOutcome")
  record Request(@NotBlank @Size(min = 10, max = 1000) String outcome) {}

  private static final String UPDATE =
      "update breach set state = 'CLOSED', outcome = ?2, closed_on = ?3, version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject Today today;
  @Inject Tasks tasks;

  /**
   * @throws Problem 404 BREACH_NOT_FOUND, 409 BREACH_CANNOT saying what is missing
   */
  Uni<BreachMoved> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            HeldBreach.open(session, id)
                .invoke(CloseBreach::refuse)
                .chain(() -> close(session, by, id, request.outcome().strip())));
  }

  private static void refuse(HeldBreach held) {
    List<String> missing = held.closing().missing();
    if (!missing.isEmpty()) {
      throw Problem.of(BreachProblem.BREACH_CANNOT, String.join(" ", missing));
    }
  }

  private Uni<BreachMoved> close(Mutiny.Session session, Actor by, UUID id, String outcome) {
    return Sql.run(session, UPDATE, id, outcome, today.date())
        .chain(() -> BreachEvents.add(session, by, id, BreachEvents.Kind.CLOSED, outcome))
        .chain(() ->
            tasks.allDone(session, by, BreachEvents.WAITS, BreachEvents.about(id), "Looked at"))
        .replaceWith(new BreachMoved(id, BreachState.CLOSED));
  }
}
