package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/** What the court charges on a day, in pence; dated rows. */
final class CourtFees {

  @Schema(name = "CourtFeeCode")
  enum Code {
    POSSESSION_CLAIM,
    WARRANT,
    /** To suspend, to vary, to stay. */
    APPLICATION
  }

  private static final String FEE =
      "select fee_pence from court_fee where code = ?1 and valid_from <= ?2 and (valid_before is null or valid_before > ?2)";

  private CourtFees() {}

  static Uni<Long> on(Mutiny.Session session, Code code, LocalDate day) {
    return Sql.row(session, FEE, code.name(), day)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                CourtProblem.COURT_DAY_WRONG, "No fee of the court is known for that day.");
          }
          return ((Number) row[0]).longValue();
        });
  }
}
