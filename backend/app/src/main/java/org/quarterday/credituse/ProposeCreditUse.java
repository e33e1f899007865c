package org.quarterday.credituse;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Limits;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.credituse.rules.CreditUseKind;
import org.quarterday.credituse.rules.CreditUseState;
import org.quarterday.credituse.rules.UseAuthority;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Proposes a use of a proved credit. Between the tenancy's own accounts, and within the proposer's
 * limit for the account and day, it is posted at once; everything else waits for another person.
 */
@ApplicationScoped
class ProposeCreditUse {

  @Schema(name = "CreditUseProposed")
  record Answer(
      UUID id,
      CreditUseState state,
      @Schema(description = "What an approval has to name.") String contentHash,
      @Schema(nullable = true, description = "On the credit's account; null while it waits.")
          Integer entryNumber,
      @Schema(nullable = true, description = "On the account it went to.") Integer toEntryNumber,
      @Schema(nullable = true, description = "The balance after it; null while it waits.")
          Long balancePence) {}

  private static final String SAME_WAITS =
      "select proposed_by_name from credit_use where account_id = ?1 and kind = ?2 and state = 'AWAITING_APPROVAL'";

  private static final String ALONE_TODAY =
      """
      select cast(coalesce(sum(amount_pence), 0) as bigint) from credit_use
       where account_id = ?1 and proposed_by = ?2 and proposed_at >= ?3 and state = 'POSTED' and decided_by is null\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject WeighCreditUse weigh;
  @Inject CreditUses uses;
  @Inject PostCreditUse post;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID accountId, CreditUseRequest request) {
    record Whole(UUID accountId, CreditUseRequest request) {}
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .invoke(open -> request.refuseIncomplete())
                .chain(() -> notOwn(session, by, request.toAccountId()))
                .map(open -> request.content(accountId, UuidCreator.getTimeOrderedEpoch()))
                .chain(use -> propose(session, by, use)));
  }

  private Uni<Void> notOwn(Mutiny.Session session, Actor by, UUID other) {
    return other == null ? Uni.createFrom().voidItem() : ownAccount.refuse(session, by, other);
  }

  private Uni<Answer> propose(Mutiny.Session session, Actor by, CreditUse.Content use) {
    return weigh
        .weigh(session, by, use)
        .call(weighed ->
            Sql.row(session, SAME_WAITS, use.accountId(), use.kind().name())
                .invoke(ProposeCreditUse::refuseSecond))
        .chain(weighed ->
            uses.keep(session, by, use, weighed.proven().reviewId(), weighed.usable())
                .chain(hash ->
                    alone(session, by, use)
                        .chain(alone ->
                            alone
                                ? postNow(session, by, use, weighed, hash)
                                : Uni.createFrom()
                                    .item(
                                        new Answer(
                                            use.id(),
                                            CreditUseState.AWAITING_APPROVAL,
                                            hash,
                                            null,
                                            null,
                                            null)))));
  }

  private static void refuseSecond(Object[] waiting) {
    if (waiting != null) {
      throw Problem.of(
          CreditUseProblem.CREDIT_USE_WAITING,
          "Proposed by " + waiting[0] + ": have it decided, or taken back, before another.");
    }
  }

  /** Several small ones of a day are as large as their sum: the balance is locked meanwhile. */
  private Uni<Boolean> alone(Mutiny.Session session, Actor by, CreditUse.Content use) {
    if (use.kind() != CreditUseKind.TO_ACCOUNT || use.authority() != UseAuthority.SAME_TENANCY) {
      return Uni.createFrom().item(false);
    }
    Instant midnight = today.date().atStartOfDay(Today.LONDON).toInstant();
    return Sql.row(session, ALONE_TODAY, use.accountId(), by.id(), midnight)
        .chain(row -> {
          Money spent = Money.ofPence(((Number) row[0]).longValue());
          Money all = MoneyLimits.size(use.amountPence()).plus(spent);
          return Limits.of(session, by, "CREDIT_USE_ALONE", today.date())
              .map(allowed -> allowed.covers(all));
        });
  }

  private Uni<Answer> postNow(
      Mutiny.Session session,
      Actor by,
      CreditUse.Content use,
      WeighCreditUse.Weighed weighed,
      String hash) {
    return post.post(session, by, null, use, weighed.target().words())
        .call(posted -> uses.posted(session, use, null, null, posted))
        .map(posted ->
            new Answer(
                use.id(),
                CreditUseState.POSTED,
                hash,
                posted.number(),
                posted.toNumber(),
                posted.balancePence()));
  }
}
