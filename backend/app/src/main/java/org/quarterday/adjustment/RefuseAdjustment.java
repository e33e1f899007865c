package org.quarterday.adjustment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Work;

/** Refuses another person's adjustment, with a note for its maker. Nothing is posted, ever. */
@ApplicationScoped
class RefuseAdjustment {

  @Schema(name = "AdjustmentRefusal")
  record Request(
      @NotBlank @Size(max = 200) @Schema(examples = "The charge was right: see the letter")
          String note) {}

  @Schema(name = "AdjustmentRefused")
  record Answer(UUID id, Adjustment.State state) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject DecideAdjustment decide;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.note(),
        session ->
            decide
                .load(session, id)
                .call(waiting -> ownAccount.refuse(session, by, waiting.accountId()))
                .invoke(waiting -> FourEyes.require(waiting.madeBy(), by, "made this adjustment"))
                .call(waiting ->
                    decide.save(
                        session,
                        waiting,
                        Adjustment.State.REFUSED,
                        by.id(),
                        by.name(),
                        request.note(),
                        null,
                        null))
                .map(waiting -> new Answer(id, Adjustment.State.REFUSED)));
  }
}
