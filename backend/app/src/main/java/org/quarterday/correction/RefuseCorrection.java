package org.quarterday.correction;

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

/** Refuses another person's correction, with a note for its maker. Nothing is posted, ever. */
@ApplicationScoped
class RefuseCorrection {

  @Schema(name = "CorrectionRefusal")
  record Request(
      @NotBlank @Size(max = 200) @Schema(examples = "The payment was right: see the letter")
          String note) {}

  @Schema(name = "CorrectionRefused")
  record Answer(UUID id, Correction.State state) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.note(),
        session ->
            Corrections.waiting(session, id)
                .call(waiting -> ownAccount.refuse(session, by, waiting.accountId()))
                .invoke(waiting -> FourEyes.require(waiting.madeBy(), by, "made this correction"))
                .call(waiting -> Corrections.decide(session, waiting, by, request.note(), null))
                .map(waiting -> new Answer(id, Correction.State.REFUSED)));
  }
}
