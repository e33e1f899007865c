package org.quarterday.recharge;

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
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.recharge.rules.RechargeState;

/** Approves another person's recharge, which puts it on the account on the day it was made. */
@ApplicationScoped
class ApproveRecharge {

  @Schema(name = "RechargeApproval")
  record Request(
      @NotBlank @Schema(description = "The hash of the recharge that was looked at.")
          String contentHash,
      @Size(max = 200) @Schema(nullable = true) String note) {}

  @Schema(name = "RechargeApproved")
  record Answer(
      UUID id,
      RechargeState state,
      int entryNumber,
      @Schema(examples = "56870") long balancePence,
      @Schema(examples = "£568.70 in arrears") String balanceWords) {}

  private static final String APPROVED =
      """
      update recharge set state = 'POSTED', decided_by = ?3, decided_by_name = ?4, decided_at = clock_timestamp(), decision_note = ?5,
             journal_id = ?6, entry_number = ?7, version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject Once once;
  @Inject Book book;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
        by,
        key,
        new Whole(id, request),
        Answer.class,
        session ->
            Recharge.hold(session, id)
                .call(held -> ownAccount.refuse(session, by, held.accountId()))
                .invoke(held -> refuse(held, by, request))
                .call(held -> withinLimit(session, by, held))
                .call(held -> Recharge.refuseRunning(session, held.accountId(), today.date()))
                .chain(held -> post(session, by, held, request)));
  }

  private static void refuse(Recharge held, Actor by, Request request) {
    held.after(RechargeState.Event.APPROVE);
    FourEyes.require(held.madeBy(), by, "made this recharge");
    if (!held.contentHash().equals(request.contentHash())) {
      throw Problem.of(RechargeProblem.RECHARGE_CHANGED, "Look at it again before you approve.")
          .at("/contentHash");
    }
  }

  private Uni<Void> withinLimit(Mutiny.Session session, Actor by, Recharge held) {
    return Limits.of(session, by, "RECHARGE_APPROVE", today.date())
        .invoke(allowed -> {
          if (!allowed.covers(MoneyLimits.size(held.amountPence()))) {
            throw Problem.of(
                RechargeProblem.RECHARGE_OVER_LIMIT, "You may approve " + allowed.inWords() + ".");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Answer> post(Mutiny.Session session, Actor by, Recharge held, Request request) {
    // The journal names who made it and who approved; the audit event of this write names the
    // latter.
    return book.post(
            session,
            Actor.kept(held.madeBy(), held.madeByName()),
            new Book.Why("ADJUSTMENT", held.words(), by.id(), null),
            Recharge.posting(
                held.accountId(),
                held.typeCode(),
                held.amountPence(),
                held.effectiveOn(),
                held.words()))
        .call(posted ->
            Sql.run(
                session,
                APPROVED,
                held.accountId(),
                held.id(),
                by.id(),
                by.name(),
                request.note() == null ? "" : request.note().strip(),
                posted.journalId(),
                posted.number()))
        .map(posted ->
            new Answer(
                held.id(),
                held.after(RechargeState.Event.APPROVE),
                posted.number(),
                posted.balancePence(),
                Money.ofPence(posted.balancePence()).inWords()));
  }
}
