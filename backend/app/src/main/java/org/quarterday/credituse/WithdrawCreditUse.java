package org.quarterday.credituse;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.credituse.rules.CreditUseState;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Takes a proposed use of a credit back, by who proposed it. Nothing was posted. */
@ApplicationScoped
class WithdrawCreditUse {

  @Schema(name = "CreditUseWithdrawal")
  record Request(
      @NotBlank @Size(max = 200) @Schema(examples = "The garage has been paid") String note) {}

  @Schema(name = "CreditUseWithdrawn")
  record Answer(UUID id, CreditUseState state) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject CreditUses uses;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.note(),
        session ->
            CreditUse.hold(session, id)
                .call(use -> ownAccount.refuse(session, by, use.accountId()))
                .invoke(use -> use.after(CreditUseState.Event.WITHDRAW))
                .invoke(use -> refuseOthers(use, by))
                .call(use -> uses.ended(session, use, by, CreditUseState.WITHDRAWN, request.note()))
                .replaceWith(new Answer(id, CreditUseState.WITHDRAWN)));
  }

  private static void refuseOthers(CreditUse use, Actor by) {
    if (!use.proposedBy().equals(by.id())) {
      throw Problem.of(
          CommonProblem.NOT_ALLOWED, use.proposedByName() + " takes it back; others refuse it.");
    }
  }
}
