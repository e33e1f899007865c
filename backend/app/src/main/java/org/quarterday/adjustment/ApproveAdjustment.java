package org.quarterday.adjustment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.account.Limits;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.adjustment.DecideAdjustment.Waiting;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Once;

/**
 * Approves another person's adjustment, which posts it. The approval names the content it saw; the
 * approver's own limit is asked for, and neither the maker nor anybody linked to the tenancy can
 * approve.
 */
@ApplicationScoped
class ApproveAdjustment {

  @Schema(name = "AdjustmentApproval")
  record Request(
      @NotBlank @Schema(description = "The hash of the adjustment that was looked at.")
          String contentHash,
      @Size(max = 200) @Schema(nullable = true) String note) {}

  @Schema(name = "AdjustmentApproved")
  record Answer(
      UUID id,
      Adjustment.State state,
      int entryNumber,
      @Schema(examples = "28740") long balancePence,
      @Schema(examples = "£287.40 in arrears") String balanceWords) {}

  @Inject Once once;
  @Inject Book book;
  @Inject OwnAccount ownAccount;
  @Inject DecideAdjustment decide;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
        by,
        key,
        new Whole(id, request),
        Answer.class,
        session ->
            decide
                .load(session, id)
                .call(waiting -> ownAccount.refuse(session, by, waiting.accountId()))
                .call(waiting -> mayApprove(session, by, waiting, request))
                .chain(waiting -> post(session, by, waiting, request)));
  }

  private Uni<Void> mayApprove(Mutiny.Session session, Actor by, Waiting waiting, Request request) {
    FourEyes.require(waiting.madeBy(), by, "made this adjustment");
    if (!Adjustment.hex(waiting.contentHash()).equals(request.contentHash())
        || !Adjustment.hex(
                Adjustment.contentHash(waiting.accountId(), waiting.id(), waiting.request()))
            .equals(request.contentHash())) {
      throw Problem.of(AdjustmentProblem.ADJUSTMENT_CHANGED, "Look at it again before you approve.")
          .at("/contentHash");
    }
    return Limits.of(session, by, "ADJUSTMENT_APPROVE", today.date())
        .invoke(allowed -> {
          if (!allowed.covers(MoneyLimits.size(waiting.request().amountPence()))) {
            throw Problem.of(
                AdjustmentProblem.ADJUSTMENT_OVER_LIMIT,
                "You may approve " + allowed.inWords() + ".");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Answer> post(Mutiny.Session session, Actor by, Waiting waiting, Request request) {
    // The journal names who made it; the audit event of this write names who approved.
    var why = new Book.Why("ADJUSTMENT", waiting.request().narrative(), by.id(), null);
    return book.post(
            session,
            Actor.kept(waiting.madeBy(), waiting.madeByName()),
            why,
            MakeAdjustment.posting(waiting.accountId(), waiting.request()))
        .call(posted ->
            decide.save(
                session,
                waiting,
                Adjustment.State.POSTED,
                by.id(),
                by.name(),
                request.note(),
                posted.journalId(),
                posted.number()))
        .map(posted ->
            new Answer(
                waiting.id(),
                Adjustment.State.POSTED,
                posted.number(),
                posted.balancePence(),
                Money.ofPence(posted.balancePence()).inWords()));
  }
}
