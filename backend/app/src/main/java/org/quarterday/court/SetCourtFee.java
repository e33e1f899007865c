package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.DatedRow;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Sets what the court charges from a day on (Civil Proceedings Fees Order 2008, schedule 1, as it
 * is amended); what was issued before keeps the fee of its day.
 */
@ApplicationScoped
class SetCourtFee {

  private static final long MOST_PENCE = 10_000_000;

  @Schema(name = "CourtFeeRequest")
  record Request(
      @NotNull CourtFees.Code code,
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Positive @Max(MOST_PENCE) @Schema(description = "In pence.", examples = "40400")
          long feePence) {}

  @Schema(name = "CourtFeeSet")
  record Answer(CourtFees.Code code, LocalDate validFrom, long feePence) {}

  private static final String INSERT =
      "insert into court_fee (code, valid_from, fee_pence, set_by_name) values (?1, ?2, ?3, ?4)";

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 422 COURT_SETTING_WRONG
   */
  Uni<Answer> run(Actor by, Request request) {
    String code = request.code().name();
    return work.write(
        by,
        session ->
            DatedRow.end(
                    session,
                    "court_fee",
                    code,
                    request.validFrom(),
                    today.date(),
                    CourtProblem::setting)
                .chain(() ->
                    Sql.run(
                        session, INSERT, code, request.validFrom(), request.feePence(), by.name()))
                .replaceWith(new Answer(request.code(), request.validFrom(), request.feePence())));
  }
}
