package org.quarterday.arrangement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.arrangement.rules.ArrangementState;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Ends an arrangement: from now on all that is owed is due, and is asked for as such. */
@ApplicationScoped
class EndArrangement {

  @Schema(name = "ArrangementEndRequest")
  record Request(
      @NotBlank
          @Size(min = 5, max = 500)
          @Schema(examples = "Nothing came for two months and nobody answers")
          String reason) {}

  @Schema(name = "ArrangementEnded")
  record Answer(UUID id, ArrangementState state) {}

  private static final String WHY = "The arrangement was ended";

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Letters letters;
  @Inject Today today;

  /**
   * @throws Problem 404 ARRANGEMENT_NOT_FOUND, 409 ARRANGEMENT_OVER, 412 when somebody else was
   *     faster
   */
  Uni<Answer> run(Actor by, UUID accountId, UUID id, String ifMatch, Request request) {
    String reason = request.reason().strip();
    return work.write(
        by,
        reason,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> HeldArrangement.hold(session, accountId, id))
                .invoke(held -> IfMatch.require(ifMatch, held.version()))
                .call(() ->
                    letters.cancelUnsent(session, accountId, LetterKind.ARRANGEMENT_AGREED, WHY))
                .call(() ->
                    letters.cancelUnsent(session, accountId, LetterKind.ARRANGEMENT_BROKEN, WHY))
                .chain(held ->
                    held.move(
                        session, by, today.date(), ArrangementState.Event.END, "Ended: " + reason))
                .map(state -> new Answer(id, state)));
  }
}
