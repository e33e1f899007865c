package org.quarterday.breach;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Says what was done about a breach. */
@ApplicationScoped
class FinishBreachAction {

  @Schema(name = "BreachActionOutcome")
  record Request(@NotBlank @Size(min = 5, max = 500) String words) {}

  private static final String UPDATE =
      """
      update breach_action set done_on = ?3, done_words = ?4, done_by_name = ?5 where id = ?2 and breach_id = ?1 and done_on is null\
      """;

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 404 BREACH_NOT_FOUND, 409 BREACH_CANNOT when it is done, or there is none
   */
  Uni<BreachMoved> run(Actor by, UUID id, UUID action, Request request) {
    String words = request.words().strip();
    return work.write(
        by,
        session ->
            HeldBreach.open(session, id)
                .call(() ->
                    Sql.run(session, UPDATE, id, action, today.date(), words, by.name())
                        .invoke(FinishBreachAction::refuseNone))
                .call(() -> BreachEvents.add(session, by, id, BreachEvents.Kind.ACTION_DONE, words))
                .map(held -> new BreachMoved(id, held.state())));
  }

  private static void refuseNone(int rows) {
    if (rows == 0) {
      throw Problem.of(BreachProblem.BREACH_CANNOT, "Nothing of that is still to be done.");
    }
  }
}
