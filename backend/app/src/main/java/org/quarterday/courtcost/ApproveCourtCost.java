package org.quarterday.courtcost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.account.OwnAccount;
import org.quarterday.courtcost.rules.CourtCostState;
import org.quarterday.hold.Holds;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/** Approves another person's instruction: posts it to the tenancy's account for costs, once. */
@ApplicationScoped
class ApproveCourtCost {

  @Schema(name = "CourtCostApproval")
  record Request(
      @NotBlank @Schema(description = "The hash of the costs that were looked at.")
          String contentHash,
      @Size(max = 200) @Schema(nullable = true) String note) {}

  @Schema(name = "CourtCostApproved")
  record Answer(
      UUID id,
      CourtCostState state,
      @Schema(description = "The account for costs it stands on.") UUID costAccountId,
      int entryNumber,
      long balancePence,
      @Schema(examples = "£404.00 in arrears") String balanceWords) {}

  private static final String OWNER = "select account_id from court_cost where id = ?1";

  private static final String POSTED =
      """
      update court_cost set state = 'POSTED', decided_by = ?3, decided_by_name = ?4, decided_at = clock_timestamp(), decision_note = ?5,
             cost_account_id = ?6, journal_id = ?7, entry_number = ?8, version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject Once once;
  @Inject Book book;
  @Inject CostAccount costAccount;
  @Inject OwnAccount ownAccount;
  @Inject Holds holds;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
        by,
        key,
        new Whole(id, request),
        Answer.class,
        session ->
            turn(session, id)
                .chain(() -> CourtCost.hold(session, id))
                .call(held -> ownAccount.refuse(session, by, held.accountId()))
                .invoke(held -> refuse(held, by, request))
                .call(held -> ask(session, by, held))
                .chain(held -> post(session, by, held, request)));
  }

  /** The holds' turn comes before the account's. */
  private static Uni<Void> turn(Mutiny.Session session, UUID id) {
    return Sql.row(session, OWNER, id)
        .chain(row ->
            row == null
                ? Uni.createFrom().voidItem()
                : Holds.inTurn(session, List.of((UUID) row[0])));
  }

  private static void refuse(CourtCost held, Actor by, Request request) {
    held.after(CourtCostState.Event.APPROVE);
    FourEyes.require(held.madeBy(), by, "instructed these costs");
    if (!held.contentHash().equals(request.contentHash)) {
      throw Problem.of(
              CourtCostProblem.COURT_COST_CHANGED, "Look at them again before you approve.")
          .at("/contentHash");
    }
  }

  /** No fee is added to a debt in a moratorium (Debt Respite Scheme Regulations 2020, reg. 7). */
  private Uni<Void> ask(Mutiny.Session session, Actor by, CourtCost held) {
    var going =
        new Holds.Going(
            held.accountId(),
            HeldAction.ARREARS_STEP,
            AskedDebt.whole(),
            today.date(),
            null,
            "Court costs",
            "COURT_COST:" + held.id(),
            held.amountPence());
    return holds
        .ask(session, by, going)
        .invoke(answer -> {
          if (!answer.goes()) {
            throw Problem.of(CourtCostProblem.COURT_COST_HELD, answer.words());
          }
        })
        .replaceWithVoid();
  }

  private Uni<Answer> post(Mutiny.Session session, Actor by, CourtCost held, Request request) {
    return costAccount
        .of(session, held.accountId(), today.date())
        .chain(account ->
            book.post(
                    session,
                    Actor.kept(held.madeBy(), held.madeByName()),
                    new Book.Why("ADJUSTMENT", held.words(), by.id(), null),
                    new Book.Posting(
                        account,
                        CourtCost.TYPE,
                        held.amountPence(),
                        today.date(),
                        CourtCost.SOURCE,
                        held.words(),
                        null))
                .call(posted -> save(session, by, held, request, account, posted))
                .map(posted ->
                    new Answer(
                        held.id(),
                        CourtCostState.POSTED,
                        account,
                        posted.number(),
                        posted.balancePence(),
                        Money.ofPence(posted.balancePence()).inWords())));
  }

  private static Uni<Integer> save(
      Mutiny.Session session,
      Actor by,
      CourtCost held,
      Request request,
      UUID account,
      Book.Posted posted) {
    return Sql.run(
        session,
        POSTED,
        held.accountId(),
        held.id(),
        by.id(),
        by.name(),
        request.note == null ? "" : request.note.strip(),
        account,
        posted.journalId(),
        posted.number());
  }
}
