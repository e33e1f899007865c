package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.hold.PromiseHolds;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Takes an open promise off, and with it its hold: it was misheard, or another takes its place. */
@ApplicationScoped
class WithdrawPromise {

  @Schema(name = "ArrearsPromiseWithdrawal")
  record Request(
      @NotBlank @Size(min = 5, max = 200) @Schema(examples = "Will pay a week later")
          String reason) {}

  @Schema(name = "ArrearsPromiseWithdrawn")
  record Answer(UUID id) {}

  private static final String HOLD =
      "select state from arrears_promise where account_id = ?1 and id = ?2 for update";

  private static final String WITHDRAW =
      """
      update arrears_promise set state = 'WITHDRAWN', settled_on = ?3, version = version + 1 where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject PromiseHolds holds;
  @Inject RankAccounts rank;
  @Inject Today today;

  /**
   * @throws Problem 404 ARREARS_PROMISE_NOT_FOUND, 409 ARREARS_PROMISE_SETTLED
   */
  Uni<Answer> run(Actor by, UUID accountId, UUID promiseId, Request request) {
    String reason = request.reason().strip();
    return work.write(
            by,
            reason,
            session ->
                ownAccount
                    .refuse(session, by, accountId)
                    .chain(() -> ArrearsEvents.inTurn(session, accountId))
                    .chain(() -> Sql.row(session, HOLD, accountId, promiseId))
                    .invoke(WithdrawPromise::refuse)
                    .chain(() -> Sql.run(session, WITHDRAW, accountId, promiseId, today.date()))
                    .chain(() ->
                        holds.withdrawn(
                            session, by, promiseId, today.date(), "Promise withdrawn: " + reason))
                    .chain(() ->
                        ArrearsEvents.add(
                            session,
                            by,
                            accountId,
                            ArrearsEvents.Kind.PROMISE_WITHDRAWN,
                            today.date(),
                            "Promise withdrawn: " + reason))
                    .replaceWith(new Answer(promiseId)))
        .call(() -> rank.now(accountId));
  }

  private static void refuse(Object[] row) {
    if (row == null) {
      throw Problem.of(ArrearsProblem.ARREARS_PROMISE_NOT_FOUND, "Look at the account again.");
    }
    if (!"OPEN".equals(row[0])) {
      throw Problem.of(
          ArrearsProblem.ARREARS_PROMISE_SETTLED, "What came, or did not, has settled it.");
    }
  }
}
