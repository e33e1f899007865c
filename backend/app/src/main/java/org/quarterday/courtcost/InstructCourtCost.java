package org.quarterday.courtcost;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.courtcost.rules.CourtCostState;
import org.quarterday.money.Money;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * An officer's instruction to add court costs. It cites the claim and the order that awards them,
 * and never comes to more than the order; nothing is posted until another person approves it.
 */
@ApplicationScoped
class InstructCourtCost {

  private static final long MOST_PENCE = 100_000_000;

  @Schema(name = "CourtCostRequest")
  record Request(
      @NotNull @Schema(description = "The order that awards them.") UUID orderId,
      @Positive @Max(MOST_PENCE) @Schema(description = "In pence.", examples = "40400")
          long amountPence,
      @NotBlank
          @Size(max = 200)
          @Schema(
              description = "What for, as the tenant may read it.",
              examples = "Fee of the claim, awarded on 9 November 2026")
          String words) {}

  @Schema(name = "CourtCostInstructed")
  record Answer(
      UUID id,
      CourtCostState state,
      @Schema(description = "What an approval has to name.") String contentHash) {}

  private static final String IN_TURN =
      "select account_id from account_balance where account_id = ?1 for update";

  private static final String LEFT =
      """
      select o.claim_id, o.costs_pence, cast(o.costs_pence - (select coalesce(sum(c.amount_pence), 0) from court_cost c
               where c.account_id = o.account_id and c.order_id = o.id and (%s) in ('AWAITING_APPROVAL', 'POSTED')) as bigint)
        from court_order o where o.account_id = ?1 and o.id = ?2\
      """
          .formatted(CourtCost.STATE);

  private static final String INSERT =
      """
      insert into court_cost (account_id, id, state, claim_id, order_id, amount_pence, words, content_hash, made_by, made_by_name)
      values (?1, ?2, 'AWAITING_APPROVAL', ?3, ?4, ?5, ?6, ?7, ?8, ?9)\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;

  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> Sql.row(session, IN_TURN, accountId))
                .chain(() -> Sql.row(session, LEFT, accountId, request.orderId))
                .invoke(order -> refuse(order, request))
                .chain(order -> save(session, by, accountId, (UUID) order[0], request)));
  }

  private static void refuse(Object[] order, Request request) {
    if (order == null || ((Number) order[1]).longValue() == 0) {
      throw Problem.of(
              CourtCostProblem.COURT_COST_NO_ORDER,
              "Costs are added once a court has awarded them: choose the order.")
          .at("/orderId");
    }
    long left = ((Number) order[2]).longValue();
    if (request.amountPence > left) {
      throw Problem.of(
              CourtCostProblem.COURT_COST_OVER_ORDER,
              "Of its costs %s are left.".formatted(Money.ofPence(left).format()))
          .at("/amountPence");
    }
  }

  private static Uni<Answer> save(
      Mutiny.Session session, Actor by, UUID accountId, UUID claimId, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String words = request.words.strip();
    String hash =
        CourtCost.hash(accountId, id, claimId, request.orderId, request.amountPence, words);
    return Sql.run(
            session,
            INSERT,
            accountId,
            id,
            claimId,
            request.orderId,
            request.amountPence,
            words,
            hash,
            by.id(),
            by.name())
        .replaceWith(new Answer(id, CourtCostState.AWAITING_APPROVAL, hash));
  }
}
