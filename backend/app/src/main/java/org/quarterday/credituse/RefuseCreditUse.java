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
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Work;

/** Refuses another person's use of a credit, with a note for who proposed it. Nothing is posted. */
@ApplicationScoped
class RefuseCreditUse {

  @Schema(name = "CreditUseRefusal")
  record Request(
      @NotBlank @Size(max = 200) @Schema(examples = "Ask the joint tenant first") String note) {}

  @Schema(name = "CreditUseRefused")
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
                .invoke(use -> use.after(CreditUseState.Event.REFUSE))
                .invoke(use -> FourEyes.require(use.proposedBy(), by, "proposed this"))
                .call(use -> uses.ended(session, use, by, CreditUseState.REFUSED, request.note()))
                .replaceWith(new Answer(id, CreditUseState.REFUSED)));
  }
}
