package org.quarterday.writeoff;

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

/** Withdraws a finding that was wrong; it stays to be read and counts no more. */
@ApplicationScoped
class WithdrawFinding {

  @Schema(name = "WriteOffFindingWithdrawal")
  record Request(
      @NotBlank @Size(min = 5, max = 200) @Schema(examples = "The order is of a namesake")
          String reason) {}

  @Schema(name = "WriteOffFindingWithdrawn")
  record Answer(UUID id) {}

  private static final String WITHDRAWN =
      """
      update write_off_finding set withdrawn_by_name = ?3, withdrawn_at = clock_timestamp(), withdrawn_why = ?4
       where account_id = ?1 and id = ?2 and withdrawn_at is null\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  Uni<Answer> run(Actor by, UUID accountId, UUID id, Request request) {
    return work.write(
        by,
        request.reason(),
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() ->
                    Sql.run(session, WITHDRAWN, accountId, id, by.name(), request.reason().strip()))
                .invoke(rows -> {
                  if (rows == 0) {
                    throw Problem.of(
                        WriteOffProblem.FINDING_NOT_FOUND,
                        "It is not on this account, or was withdrawn already.");
                  }
                })
                .replaceWith(new Answer(id)));
  }
}
