package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/** The second person's no to a change that waits: nothing is changed and the reason is kept. */
@ApplicationScoped
class RefuseChange {

  @Schema(name = "ChangeRefusal")
  record Request(@NotBlank @Size(max = 500) String reason) {}

  @Inject Once once;
  @Inject ProposedChanges changes;

  Uni<ProposedChanges.Decided> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
        by,
        key,
        new Whole(id, request),
        ProposedChanges.Decided.class,
        session ->
            changes
                .load(session, by, id)
                .chain(() -> changes.decide(session, by, id, "REFUSED", request.reason))
                .map(done -> new ProposedChanges.Decided(id, "REFUSED", null)));
  }
}
