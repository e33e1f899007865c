package org.quarterday.credit;

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
import org.quarterday.refund.ProveCredit;

/** Says that a debt in other books is none, or is paid: it is held against the credit no more. */
@ApplicationScoped
class WithdrawCouncilDebt {

  @Schema(name = "CouncilDebtWithdrawal")
  record Request(@NotBlank @Size(max = 200) @Schema(examples = "Paid on 22 May") String why) {}

  @Schema(name = "CouncilDebtWithdrawn")
  record Answer(UUID id) {}

  private static final String HOLD =
      """
      select d.id, exists (select from credit_use u where u.account_id = d.account_id and u.council_debt_id = d.id and u.state in ('AWAITING_APPROVAL', 'POSTED')
                              and not exists (select from credit_use k where k.account_id = u.account_id and k.put_back_of = u.id and k.state = 'POSTED'))
        from credit_council_debt d where d.account_id = ?1 and d.id = ?2 and d.withdrawn_at is null for update\
      """;

  private static final String KEEP =
      """
      update credit_council_debt set withdrawn_at = clock_timestamp(), withdrawn_by_name = ?3, withdrawn_why = ?4, version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject ProveCredit prove;

  Uni<Answer> run(Actor by, UUID accountId, UUID debtId, Request request) {
    return work.write(
        by,
        request.why(),
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> prove.inTurn(session, accountId))
                .chain(() -> Sql.row(session, HOLD, accountId, debtId))
                .invoke(WithdrawCouncilDebt::refuse)
                .chain(() ->
                    Sql.run(session, KEEP, accountId, debtId, by.name(), request.why().strip()))
                .replaceWith(new Answer(debtId)));
  }

  private static void refuse(Object[] row) {
    if (row == null) {
      throw Problem.of(CreditProblem.COUNCIL_DEBT_NOT_FOUND, "Look at the credit again.");
    }
    if ((Boolean) row[1]) {
      throw Problem.of(
          CreditProblem.COUNCIL_DEBT_IN_USE, "Have it put back first, or the proposal taken back.");
    }
  }
}
