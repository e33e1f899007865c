package org.quarterday.suspense;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Says no to a proposal, or takes one's own back: nothing is posted, and the item waits for another
 * one. The proposal stays in the item's history.
 */
@ApplicationScoped
class RejectMatch {

  @Schema(name = "SuspenseRejection")
  record Request(@NotBlank @Size(max = 200) @Schema(examples = "Another tenant") String note) {}

  @Schema(name = "SuspenseRejected")
  record Answer(UUID itemId, UUID proposalId) {}

  @Inject Work work;

  Uni<Answer> run(Actor by, UUID itemId, UUID proposalId, Request request) {
    return work.write(
        by,
        request.note().strip(),
        session ->
            HeldItem.lock(session, itemId)
                .chain(item -> ProposedMatch.load(session, item, proposalId))
                .call(match -> match.decided(session, by, "REJECTED", request.note(), null, false))
                .replaceWith(new Answer(itemId, proposalId)));
  }
}
