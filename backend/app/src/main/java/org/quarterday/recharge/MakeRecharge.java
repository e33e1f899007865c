package org.quarterday.recharge;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.recharge.rules.RechargeState;

/**
 * Recharges something to a tenant who left, on the account that has ended. What one person
 * recharged on an account counts together against the limit: three small ones are not a way around
 * a large one. Above it, it waits for another person and nothing is posted.
 */
@ApplicationScoped
class MakeRecharge {

  @Schema(name = "RechargeMade")
  record Answer(
      UUID id,
      RechargeState state,
      @Schema(description = "What an approval has to name.") String contentHash,
      @Schema(nullable = true, description = "The entry posted; null while it waits.")
          Integer entryNumber,
      @Schema(description = "The account's balance now, in pence.") long balancePence,
      @Schema(examples = "£568.70 in arrears") String balanceWords) {}

  private record Kind(LocalDate validFrom, String typeCode, String name, Long mostPence) {}

  private record Made(long balancePence, long spentPence) {}

  /** Locked first, in a statement of its own: two small ones at once do not pass the limit. */
  private static final String IN_TURN =
      "select balance_pence from account_balance where account_id = ?1 for update";

  private static final String FACTS =
      """
      select a.ends_on, b.balance_pence, cast((select coalesce(sum(r.amount_pence), 0) from recharge r
               where r.account_id = a.account_id and r.made_by = ?2 and r.state <> 'REFUSED') as bigint)
        from account a join account_balance b on b.account_id = a.account_id where a.account_id = ?1\
      """;

  private static final String KIND =
      """
      select valid_from, type_code, name, most_pence from recharge_kind
       where code = ?1 and valid_from <= ?2 and (valid_before is null or valid_before > ?2)\
      """;

  private static final String INSERT =
      """
      insert into recharge (account_id, id, state, kind_code, kind_valid_from, amount_pence, words, evidence, effective_on, content_hash,
                            made_by, made_by_name, journal_id, entry_number)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, cast(?13 as uuid), cast(?14 as integer))\
      """;

  @Inject Once once;
  @Inject Book book;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID accountId, Recharge.Request asked) {
    record Whole(UUID accountId, Recharge.Request request) {}
    var request =
        new Recharge.Request(
            asked.kindCode(), asked.amountPence(), asked.words().strip(), asked.evidence().strip());
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> Sql.row(session, IN_TURN, accountId))
                .chain(() -> made(session, by, accountId))
                .chain(made ->
                    kind(session, request)
                        .chain(kind ->
                            Limits.of(session, by, "RECHARGE_MAKE_ALONE", today.date())
                                .chain(allowed ->
                                    alone(allowed, made, request)
                                        ? post(session, by, accountId, request, kind)
                                        : wait(session, by, accountId, request, kind, made)))));
  }

  private Uni<Made> made(Mutiny.Session session, Actor by, UUID accountId) {
    return Sql.row(session, FACTS, accountId, by.id())
        .map(row -> {
          Recharge.refuseRunning((LocalDate) row[0], today.date());
          return new Made(((Number) row[1]).longValue(), ((Number) row[2]).longValue());
        });
  }

  private Uni<Kind> kind(Mutiny.Session session, Recharge.Request request) {
    return Sql.row(session, KIND, request.kindCode(), today.date())
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                    RechargeProblem.RECHARGE_KIND_WRONG, "Choose a kind that is in use today.")
                .at("/kindCode");
          }
          var kind =
              new Kind(
                  (LocalDate) row[0],
                  (String) row[1],
                  (String) row[2],
                  row[3] == null ? null : ((Number) row[3]).longValue());
          if (kind.mostPence() != null && request.amountPence() > kind.mostPence()) {
            throw Problem.of(
                    RechargeProblem.RECHARGE_TOO_MUCH,
                    "%s: at most %s."
                        .formatted(kind.name(), Money.ofPence(kind.mostPence()).format()))
                .at("/amountPence");
          }
          return kind;
        });
  }

  private static boolean alone(MoneyLimits.Allowed allowed, Made made, Recharge.Request request) {
    return allowed.covers(
        MoneyLimits.size(Math.addExact(made.spentPence(), request.amountPence())));
  }

  private Uni<Answer> wait(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      Recharge.Request request,
      Kind kind,
      Made made) {
    return save(session, by, accountId, request, kind, null)
        .map(saved -> answer(saved, RechargeState.AWAITING_APPROVAL, null, made.balancePence()));
  }

  private Uni<Answer> post(
      Mutiny.Session session, Actor by, UUID accountId, Recharge.Request request, Kind kind) {
    return book.post(
            session,
            by,
            new Book.Why("ADJUSTMENT", request.words(), null, null),
            Recharge.posting(
                accountId, kind.typeCode(), request.amountPence(), today.date(), request.words()))
        .chain(posted ->
            save(session, by, accountId, request, kind, posted)
                .map(saved ->
                    answer(saved, RechargeState.POSTED, posted.number(), posted.balancePence())));
  }

  private record Saved(UUID id, String hash) {}

  private Uni<Saved> save(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      Recharge.Request request,
      Kind kind,
      Book.Posted posted) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String hash = Recharge.hash(accountId, id, today.date(), kind.validFrom(), request);
    return Sql.run(
            session,
            INSERT,
            accountId,
            id,
            (posted == null ? RechargeState.AWAITING_APPROVAL : RechargeState.POSTED).name(),
            request.kindCode(),
            kind.validFrom(),
            request.amountPence(),
            request.words(),
            request.evidence(),
            today.date(),
            hash,
            by.id(),
            by.name(),
            posted == null ? null : posted.journalId(),
            posted == null ? null : posted.number())
        .replaceWith(new Saved(id, hash));
  }

  private static Answer answer(Saved saved, RechargeState state, Integer number, long balance) {
    return new Answer(
        saved.id(), state, saved.hash(), number, balance, Money.ofPence(balance).inWords());
  }
}
