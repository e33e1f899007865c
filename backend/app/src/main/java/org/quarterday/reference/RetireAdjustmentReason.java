package org.quarterday.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Takes a reason out of use from a day on, or back into use. It is never removed: adjustments made
 * with it keep it.
 */
@ApplicationScoped
class RetireAdjustmentReason {

  @Schema(name = "AdjustmentReasonRetirement")
  record Request(
      @CivilDay
          @Schema(
              description = "The first day it cannot be chosen, today or later; null: it is used.",
              nullable = true)
          LocalDate retiredOn) {}

  @Inject Work work;
  @Inject Today today;

  Uni<ReferenceReads.AdjustmentReason> run(Actor by, String code, Request request) {
    if (request.retiredOn() != null && request.retiredOn().isBefore(today.date())) {
      throw Problem.of(ReferenceProblem.DAY_PAST, "Choose today or a later day.").at("/retiredOn");
    }
    return work.write(
        by,
        session ->
            Sql.row(
                    session,
                    "update adjustment_reason set retired_on = cast(?2 as date) where code = ?1 returning name",
                    code,
                    request.retiredOn())
                .map(row -> {
                  if (row == null) {
                    throw Problem.of(
                        ReferenceProblem.REASON_NOT_FOUND, "Choose one of the reasons listed.");
                  }
                  return new ReferenceReads.AdjustmentReason(
                      code, (String) row[0], request.retiredOn());
                }));
  }
}
