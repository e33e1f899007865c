package org.quarterday.equality;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.DatedRow;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Says of how many people a figure has to be, from a day on. */
@ApplicationScoped
class SetThreshold {

  @Schema(name = "EqualityThresholdRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Min(3) @Max(100) @Schema(examples = "10") int least) {}

  @Schema(name = "EqualityThreshold")
  record Answer(LocalDate validFrom, int least) {}

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 422 EQUALITY_THRESHOLD_WRONG at {@code /validFrom}
   */
  Uni<Answer> run(Actor by, Request request) {
    return work.write(
        by,
        session ->
            DatedRow.end(
                    session,
                    "equality_threshold",
                    "LEAST_PEOPLE",
                    request.validFrom(),
                    today.date(),
                    (at, detail) ->
                        Problem.of(EqualityProblem.EQUALITY_THRESHOLD_WRONG, detail).at(at))
                .chain(() ->
                    Sql.run(
                        session,
                        "insert into equality_threshold (code, valid_from, least, decided_by) values ('LEAST_PEOPLE', ?1, ?2, ?3)",
                        request.validFrom(),
                        request.least(),
                        by.name()))
                .replaceWith(new Answer(request.validFrom(), request.least())));
  }
}
