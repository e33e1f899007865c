package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/**
 * The second person's yes to a change that waits: made as it was previewed, and only if it still
 * comes to what the hash names.
 */
@ApplicationScoped
class ApproveChange {

  @Schema(name = "ChangeApproval")
  record Request(
      @NotBlank @Schema(description = "The contentHash of the change that was looked at.")
          String contentHash) {}

  @Inject Once once;
  @Inject ChangeDesk desk;
  @Inject ProposedChanges changes;
  @Inject @Any Instance<Backdatable<?>> kinds;

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
                .invoke(kept -> refuseOther(kept, request))
                .chain(kept ->
                    desk.applyKept(
                        session,
                        kept.maker(),
                        by,
                        kind(kept.kind()),
                        kept.subject(),
                        kept.request(),
                        kept.hash()))
                .call(() -> changes.decide(session, by, id, "APPLIED", ""))
                .map(answer -> new ProposedChanges.Decided(id, "APPLIED", answer)));
  }

  private static void refuseOther(ProposedChanges.Kept kept, Request request) {
    if (!kept.hash().equals(request.contentHash)) {
      throw Problem.of(ChargeProblem.CONTENT_CHANGED, "Look at the change again.")
          .at("/contentHash");
    }
  }

  private Backdatable<?> kind(String kind) {
    return kinds.stream()
        .filter(candidate -> candidate.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no change of kind " + kind));
  }
}
