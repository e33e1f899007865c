package org.quarterday.directdebit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.directdebit.rules.MandateEvent;
import org.quarterday.directdebit.rules.MandateState;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Suspends a mandate, goes on with it, or ends it, because somebody decided so. */
@ApplicationScoped
class MoveMandate {

  /** What a person may do with a mandate. */
  @Schema(name = "MandateMove")
  enum Move {
    SUSPEND(MandateEvent.SUSPEND),
    RESUME(MandateEvent.RESUME),
    CANCEL(MandateEvent.CANCEL);

    private final MandateEvent event;

    Move(MandateEvent event) {
      this.event = event;
    }
  }

  @Schema(name = "MandateMoveRequest")
  record Request(
      @NotNull Move move,
      @NotBlank
          @Size(min = 5, max = 200)
          @Schema(examples = "The payer asked us to stop, by telephone")
          String reason) {}

  @Schema(name = "MandateMoved")
  record Answer(UUID id, MandateState state) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject MandateMoves moves;

  Uni<Answer> run(Actor by, UUID accountId, UUID mandateId, String ifMatch, Request request) {
    return work.write(
        by,
        request.reason(),
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> Mandate.hold(session, accountId, mandateId))
                .invoke(mandate -> IfMatch.require(ifMatch, mandate.version()))
                .chain(mandate ->
                    moves
                        .move(
                            session,
                            by,
                            mandate,
                            request.move().event,
                            request.reason().strip(),
                            true)
                        .replaceWith(() ->
                            new Answer(
                                mandateId,
                                mandate.state().after(request.move().event).orElseThrow()))));
  }
}
