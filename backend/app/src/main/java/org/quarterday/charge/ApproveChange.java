package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/**
 * The second person's yes to a change that waits. What its maker decided is kept and cannot be
 * edited; what it comes to moves with the books - a week debited meanwhile is a line more - and so
 * is worked out again, shown to the approver, and made only if it still comes to what they saw.
 */
@ApplicationScoped
class ApproveChange {

  @Schema(name = "ChangeApproval")
  record Request(
      @NotBlank @Schema(description = "The contentHash of the preview that was looked at.")
          String contentHash) {}

  @Inject Once once;
  @Inject ChangeDesk desk;
  @Inject ProposedChanges changes;
  @Inject ProposedChangeReads reads;
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
                .chain(kept ->
                    desk.applyKept(
                        session,
                        kept.maker(),
                        by,
                        kind(kept.kind()),
                        kept.subject(),
                        kept.request(),
                        request.contentHash()))
                .call(answer -> changes.made(session, id, answer))
                .call(() -> changes.decide(session, by, id, "APPLIED", ""))
                .map(answer -> new ProposedChanges.Decided(id, "APPLIED", answer)));
  }

  /** What it comes to now, for whoever may look at it; nothing is kept. */
  Uni<ChangeDesk.Answer> preview(UUID id) {
    return reads
        .waiting(id)
        .chain(kept ->
            desk.previewKept(kept.maker(), kind(kept.kind()), kept.subject(), kept.request()));
  }

  private Backdatable<?> kind(String kind) {
    return kinds.stream()
        .filter(candidate -> candidate.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no change of kind " + kind));
  }
}
