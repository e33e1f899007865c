package org.quarterday.breach;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Says what is to be done about a breach, by whom and by when. */
@ApplicationScoped
class AddBreachAction {

  @Schema(name = "BreachActionRequest")
  record Request(
      @NotBlank @Size(min = 5, max = 500) @Schema(examples = "Two people fold and check letters")
          String words,
      @NotBlank @Size(min = 2, max = 120) @Schema(examples = "Post room") String who,
      @NotNull @CivilDay LocalDate dueOn) {}

  private static final String INSERT =
      "insert into breach_action (id, breach_id, words, who, due_on) values (?1, ?2, ?3, ?4, ?5)";

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 404 BREACH_NOT_FOUND, 409 BREACH_CANNOT, 422 BREACH_TIME_WRONG
   */
  Uni<BreachMoved> run(Actor by, UUID id, Request request) {
    if (request.dueOn().isBefore(today.date())) {
      throw Problem.of(BreachProblem.BREACH_TIME_WRONG, "Choose today or a later day.")
          .at("/dueOn");
    }
    String words = request.words().strip();
    return work.write(
        by,
        session ->
            HeldBreach.open(session, id)
                .call(() ->
                    Sql.run(
                        session,
                        INSERT,
                        UuidCreator.getTimeOrderedEpoch(),
                        id,
                        words,
                        request.who().strip(),
                        request.dueOn()))
                .call(
                    () -> BreachEvents.add(session, by, id, BreachEvents.Kind.ACTION_ADDED, words))
                .map(held -> new BreachMoved(id, held.state())));
  }
}
