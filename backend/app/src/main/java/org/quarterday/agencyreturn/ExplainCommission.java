package org.quarterday.agencyreturn;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Says why an agency took another commission than its terms make of a payment. Until somebody does,
 * the difference is carried. Nothing of the books changes: what it took, it took.
 */
@ApplicationScoped
class ExplainCommission {

  @Schema(name = "AgencyCommissionExplanation")
  record Request(
      @NotBlank
          @Size(min = 5, max = 300)
          @Schema(
              examples = "They credit £1.20 on the invoice of December, their letter of 4 December")
          String words) {}

  @Schema(name = "AgencyCommissionExplained")
  record Answer(
      UUID fileId,
      int number,
      @Schema(description = "What it took more than the terms say, in pence; less is negative.")
          long differencePence) {}

  private static final String HOLD =
      """
      select state, commission_pence - coalesce(expected_pence, commission_pence), explained, account_id from agency_return_line
       where file_id = ?1 and number = ?2 for update\
      """;

  private static final String EXPLAIN =
      """
      update agency_return_line set explained = ?3, explained_by_name = ?4, explained_at = clock_timestamp() where file_id = ?1 and number = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  /**
   * @throws Problem 404 RETURN_LINE_NOT_FOUND, 409 COMMISSION_AGREES
   */
  Uni<Answer> run(Actor by, UUID file, int number, Request request) {
    return work.write(
        by,
        session ->
            Sql.row(session, HOLD, file, number)
                .invoke(ExplainCommission::refuse)
                .call(row -> ownAccount.refuse(session, by, (UUID) row[3]))
                .call(() ->
                    Sql.run(session, EXPLAIN, file, number, request.words().strip(), by.name()))
                .map(row -> new Answer(file, number, ((Number) row[1]).longValue())));
  }

  private static void refuse(Object[] row) {
    if (row == null) {
      throw Problem.of(
          AgencyReturnProblem.RETURN_LINE_NOT_FOUND, "Look at the agency's file again.");
    }
    if (!"POSTED".equals(row[0]) || ((Number) row[1]).longValue() == 0) {
      throw Problem.of(AgencyReturnProblem.COMMISSION_AGREES, "It is what the terms say.");
    }
    if (!((String) row[2]).isEmpty()) {
      throw Problem.of(AgencyReturnProblem.COMMISSION_AGREES, "It was explained: " + row[2]);
    }
  }
}
