package org.quarterday.courtcost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.Standing;
import org.quarterday.courtcost.rules.CourtCostState;
import org.quarterday.money.Money;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/** Takes costs off again that the court refused, by the reversal of their entry. */
@ApplicationScoped
class ReverseCourtCost {

  @Schema(name = "CourtCostReversal")
  record Request(
      @NotBlank
          @Size(max = 200)
          @Schema(
              description = "Why, as the tenant may read it.",
              examples = "The court refused the costs on 16 November 2026")
          String reason) {}

  @Schema(name = "CourtCostReversed")
  record Answer(
      UUID id, CourtCostState state, int entryNumber, long balancePence, String balanceWords) {}

  private static final String REVERSED =
      """
      update court_cost set reversed_why = ?3, reversed_by_name = ?4, reversed_at = clock_timestamp(), version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject Once once;
  @Inject Book book;
  @Inject OwnAccount ownAccount;

  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
        by,
        key,
        new Whole(id, request),
        Answer.class,
        session ->
            CourtCost.hold(session, id)
                .call(held -> ownAccount.refuse(session, by, held.accountId()))
                .invoke(held -> held.after(CourtCostState.Event.REVERSE))
                .invoke(held -> FourEyes.require(held.madeBy(), by, "instructed these costs"))
                .chain(held -> reverse(session, by, held, request.reason.strip())));
  }

  private Uni<Answer> reverse(Mutiny.Session session, Actor by, CourtCost held, String reason) {
    return Standing.hold(session, held.costAccountId(), held.entryNumber())
        .chain(entry ->
            book.post(
                session,
                by,
                new Book.Why("REVERSAL", reason, null, null),
                entry.reversed(held.costAccountId(), reason)))
        .call(() -> Sql.run(session, REVERSED, held.accountId(), held.id(), reason, by.name()))
        .map(posted ->
            new Answer(
                held.id(),
                CourtCostState.REVERSED,
                posted.number(),
                posted.balancePence(),
                Money.ofPence(posted.balancePence()).inWords()));
  }
}
