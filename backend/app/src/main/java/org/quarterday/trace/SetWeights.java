package org.quarterday.trace;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.trace.rules.Weights;

/**
 * Sets how much agreement counts from a day on, never from a day before today: what was decided by
 * the weights of its day stays explained by them.
 */
@ApplicationScoped
class SetWeights {

  @Schema(name = "TraceWeightsRequest")
  record Request(
      @NotNull @CivilDay LocalDate fromOn,
      @NotNull Weights weights,
      @NotBlank @Size(min = 5, max = 300) @Schema(examples = "Measured on our own pairs")
          String reason) {}

  @Schema(name = "TraceWeightsSet")
  record Answer(LocalDate fromOn) {}

  private static final String SET =
      """
      insert into trace_weights (from_on, spec, set_by, set_by_name) values ($1, $2, $3, $4)
      on conflict (from_on) do update set spec = excluded.spec, set_by = excluded.set_by, set_by_name = excluded.set_by_name, set_at = now()\
      """;

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 422 TRACE_WEIGHTS_WRONG, with each field
   */
  Uni<Answer> run(Actor by, Request request) {
    var faults = request.weights().faults();
    if (!request.fromOn().isAfter(today.date())) {
      faults.put("/fromOn", "From tomorrow at the earliest.");
    }
    if (!faults.isEmpty()) {
      Problem problem = Problem.of(TraceProblem.TRACE_WEIGHTS_WRONG, "See the fields named below.");
      faults.forEach((field, fault) ->
          problem.at(
              field.equals("/fromOn") ? field : "/weights" + field,
              TraceProblem.TRACE_WEIGHTS_WRONG.name(),
              fault));
      throw problem;
    }
    return work.sql(
            by,
            request.reason().strip(),
            connection ->
                connection
                    .preparedQuery(SET)
                    .execute(
                        Tuple.of(
                            request.fromOn(),
                            JsonObject.mapFrom(request.weights()),
                            by.id(),
                            by.name())))
        .replaceWith(new Answer(request.fromOn()));
  }
}
