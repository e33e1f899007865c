package org.quarterday.credituse;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Limits;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.credit.Proving;
import org.quarterday.credituse.rules.CreditUseKind;
import org.quarterday.credituse.rules.CreditUseState;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Once;

/**
 * Approves another person's use of a credit, which posts it. The credit is proved again under the
 * locks of the balances: of two who want the last pound one is refused.
 */
@ApplicationScoped
class ApproveCreditUse {

  @Schema(name = "CreditUseApproval")
  record Request(
      @NotBlank @Schema(description = "The hash of the use that was looked at.") String contentHash,
      @Size(max = 200) @Schema(nullable = true) String note) {}

  @Schema(name = "CreditUseApproved")
  record Answer(
      UUID id,
      CreditUseState state,
      int entryNumber,
      @Schema(nullable = true, description = "On the account it went to.") Integer toEntryNumber,
      @Schema(description = "The balance of the credit's account after it.", examples = "-18270")
          long balancePence,
      @Schema(examples = "£182.70 in credit") String balanceWords) {}

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject Proving proving;
  @Inject WeighCreditUse weigh;
  @Inject CreditUses uses;
  @Inject PostCreditUse post;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
        by,
        key,
        new Whole(id, request),
        Answer.class,
        session ->
            CreditUse.hold(session, id)
                .call(use -> ownAccount.refuse(session, by, use.accountId()))
                .call(use -> notOwn(session, by, use.content().toAccountId()))
                .invoke(use -> refuse(use, by, request))
                .call(use -> withinLimit(session, by, use))
                .chain(use -> approve(session, by, use, request)));
  }

  private Uni<Void> notOwn(Mutiny.Session session, Actor by, UUID other) {
    return other == null ? Uni.createFrom().voidItem() : ownAccount.refuse(session, by, other);
  }

  private static void refuse(CreditUse use, Actor by, Request request) {
    use.after(CreditUseState.Event.APPROVE);
    FourEyes.require(use.proposedBy(), by, "proposed this");
    if (!use.content().hash().equals(request.contentHash())) {
      throw Problem.of(CreditUseProblem.CREDIT_USE_CHANGED, "Look at it again before you approve.")
          .at("/contentHash");
    }
  }

  private Uni<Void> withinLimit(Mutiny.Session session, Actor by, CreditUse use) {
    return Limits.of(session, by, "CREDIT_USE_APPROVE", today.date())
        .invoke(allowed -> {
          if (!allowed.covers(MoneyLimits.size(use.content().amountPence()))) {
            throw Problem.of(
                CreditUseProblem.CREDIT_USE_OVER_LIMIT,
                "You may approve " + allowed.inWords() + ".");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Answer> approve(Mutiny.Session session, Actor by, CreditUse use, Request request) {
    // The journal names who proposed and who approved; this write's audit event names the latter.
    Actor maker = Actor.kept(use.proposedBy(), use.proposedByName());
    Uni<PostCreditUse.Posted> posting =
        use.content().kind() == CreditUseKind.PUT_BACK
            ? putBack(session, by, use, maker)
            : weigh
                .weigh(session, by, use.content())
                .chain(weighed ->
                    post.post(session, maker, by.id(), use.content(), weighed.target().words()));
    return posting
        .call(posted -> uses.posted(session, use.content(), by, request.note(), posted))
        .map(posted ->
            new Answer(
                use.id(),
                CreditUseState.POSTED,
                posted.number(),
                posted.toNumber(),
                posted.balancePence(),
                Money.ofPence(posted.balancePence()).inWords()));
  }

  private Uni<PostCreditUse.Posted> putBack(
      Mutiny.Session session, Actor by, CreditUse use, Actor maker) {
    return CreditUse.hold(session, use.content().putBackOf())
        .call(original -> proving.inTurn(session, use.accountId(), null))
        .chain(original -> post.putBack(session, maker, by.id(), use.content(), original));
  }
}
