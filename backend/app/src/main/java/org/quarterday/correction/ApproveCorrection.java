package org.quarterday.correction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Limits;
import org.quarterday.correction.Correction.Case;
import org.quarterday.correction.Corrections.Waiting;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Once;

/**
 * Approves another person's correction, which posts it. It is built again from the books as they
 * stand now: a payment that bounced meanwhile is not put right any more, and what has become
 * noteworthy since is for the approver to confirm.
 */
@ApplicationScoped
class ApproveCorrection {

  @Schema(name = "CorrectionApproval")
  record Request(
      @NotBlank @Schema(description = "The hash of the correction that was looked at.")
          String contentHash,
      @Size(max = 200) @Schema(nullable = true) String note,
      @Schema(nullable = true, description = "Codes of findings that came up since it was made.")
          Set<String> confirmed) {}

  @Inject Once once;
  @Inject BuildCase cases;
  @Inject PostCase post;
  @Inject Today today;

  Uni<MakeCorrection.Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
        by,
        key,
        new Whole(id, request),
        MakeCorrection.Answer.class,
        session ->
            Corrections.waiting(session, id)
                .chain(waiting ->
                    cases
                        .build(session, by, waiting.accountId(), waiting.request())
                        .call(what -> mayApprove(session, by, waiting, what, request))
                        .chain(what -> approve(session, by, waiting, what, request))));
  }

  private Uni<Void> mayApprove(
      Mutiny.Session session, Actor by, Waiting waiting, Case what, Request request) {
    FourEyes.require(waiting.madeBy(), by, "made this correction");
    String looked = request.contentHash();
    if (!Correction.hex(waiting.contentHash()).equals(looked)
        || !Correction.hex(Correction.contentHash(waiting.id(), what)).equals(looked)) {
      throw Problem.of(CorrectionProblem.CORRECTION_CHANGED, "Look at it again before you approve.")
          .at("/contentHash");
    }
    Set<String> confirmed = new HashSet<>(waiting.request().codes());
    confirmed.addAll(request.confirmed() == null ? Set.of() : request.confirmed());
    BuildCase.refuseUnconfirmed(what, confirmed);
    return Limits.of(session, by, "CORRECTION_APPROVE", today.date())
        .invoke(allowed -> {
          if (!allowed.covers(what.right().size())) {
            throw Problem.of(
                CorrectionProblem.CORRECTION_OVER_LIMIT,
                "You may approve " + allowed.inWords() + ".");
          }
        })
        .replaceWithVoid();
  }

  private Uni<MakeCorrection.Answer> approve(
      Mutiny.Session session, Actor by, Waiting waiting, Case what, Request request) {
    // The journal names who made it; the audit event of this write names who approved.
    Actor maker = Actor.kept(waiting.madeBy(), waiting.madeByName());
    return post.post(session, maker, by.id(), what)
        .call(posted -> Corrections.decide(session, waiting, by, request.note(), posted))
        .map(posted ->
            new MakeCorrection.Answer(
                waiting.id(),
                Correction.State.POSTED,
                request.contentHash(),
                posted.offNumber(),
                posted.onNumber(),
                MakeCorrection.accounts(what, posted, today.date())));
  }
}
