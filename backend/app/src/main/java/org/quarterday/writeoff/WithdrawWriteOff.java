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
import org.quarterday.writeoff.rules.WriteOffState;

/** Takes a proposal back that is on no schedule that was sent. */
@ApplicationScoped
class WithdrawWriteOff {

  @Schema(name = "WriteOffWithdrawal")
  record Request(
      @NotBlank @Size(min = 5, max = 200) @Schema(examples = "The debtor’s son offers to pay")
          String reason) {}

  @Schema(name = "WriteOffWithdrawn")
  record Answer(UUID id, WriteOffState state) {}

  private static final String WITHDRAWN =
      """
      update write_off set state = 'WITHDRAWN', schedule_id = null, outcome = ?3, decided_by = ?4, decided_by_name = ?5,
             decided_at = clock_timestamp(), version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.reason(),
        session ->
            WriteOff.hold(session, id)
                .call(held -> ownAccount.refuse(session, by, held.accountId()))
                .invoke(held -> held.after(WriteOffState.Event.WITHDRAW))
                .invoke(WithdrawWriteOff::refuseFrozen)
                .call(held ->
                    Sql.run(
                        session,
                        WITHDRAWN,
                        held.accountId(),
                        id,
                        request.reason().strip(),
                        by.id(),
                        by.name()))
                .replaceWith(new Answer(id, WriteOffState.WITHDRAWN)));
  }

  /** What was sent is what is decided. */
  private static void refuseFrozen(WriteOff held) {
    if ("SENT".equals(held.scheduleState())) {
      throw Problem.of(
          WriteOffProblem.WRITE_OFF_CANNOT,
          "Its schedule waits for a decision: have that sent back first.");
    }
  }
}
