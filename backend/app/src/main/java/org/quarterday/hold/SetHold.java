package org.quarterday.hold;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.hold.rules.HoldDays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Sets a hold. One person does, at once: it only keeps things from going, and the law gives no time
 * to wait for a second one. A person's hold stands on every account they owe on.
 */
@ApplicationScoped
class SetHold {

  @Schema(name = "HoldSet")
  record Answer(
      UUID id,
      LocalDate startsOn,
      @Schema(nullable = true, description = "The last day; null while nothing says when.")
          LocalDate endsOn,
      @Schema(nullable = true) LocalDate reviewOn,
      @Schema(
              nullable = true,
              description = "Until when the council may ask the adviser to review it.")
          LocalDate askReviewBy,
      @Schema(description = "On how many accounts it stands.", examples = "2") int accounts) {}

  private static final String LIABLE =
      """
      select distinct a.account_id from account a join tenancy_member m on m.tenancy_id = a.tenancy_id and m.liable and m.person_id = ?1
       order by a.account_id\
      """;

  private static final String STANDING =
      """
      select h.id from hold h join hold_account ha on ha.hold_id = h.id
       where ha.account_id = ?1 and h.kind = ?2 and h.ended_on is null and (h.ends_on is null or h.ends_on >= ?3)
         and h.person_id is not distinct from cast(?4 as uuid)\
      """;

  private static final String INSERT =
      """
      insert into hold (id, kind, person_id, source, reference, evidence, reason, starts_on, ends_on, review_on, promised_on, set_by, set_by_name,
                        ask_review_by, midway_from, midway_to)
      values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, ?7, ?8, cast(?9 as date), cast(?10 as date), cast(?11 as date), ?12, ?13,
              cast(?14 as date), cast(?15 as date), cast(?16 as date))\
      """;

  /** The debt as the books have it on the cut-off day, or as they have it now. */
  private static final String ON_ACCOUNT =
      """
      insert into hold_account (account_id, hold_id, cut_off_on, debt_pence, books_pence)
      select cast(?1 as uuid), cast(?2 as uuid), cast(?3 as date), cast(?4 as bigint), greatest(0, coalesce(sum(e.amount_pence), 0))
        from entry e where e.account_id = cast(?1 as uuid) and (cast(?3 as date) is null or e.effective_on <= cast(?3 as date))\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject HoldTimes times;
  @Inject HoldStart start;
  @Inject Today today;

  /**
   * @throws Problem 409 HOLD_STANDS, 422 HOLD_DAYS_WRONG, HOLD_PERSON_WRONG or HOLD_SUM_MISSING
   */
  Uni<Answer> run(Actor by, String key, UUID accountId, HoldRequest request) {
    record Whole(UUID accountId, HoldRequest request) {}
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .invoke(() -> request.refuse(today.date()))
                .chain(() -> accounts(session, accountId, request))
                .call(accounts -> refuseOwn(session, by, accounts))
                .call(accounts -> Holds.alone(session, accounts))
                .call(() -> refuseSecond(session, accountId, request))
                .chain(accounts -> set(session, by, accountId, accounts, request)));
  }

  private static Uni<List<UUID>> accounts(
      Mutiny.Session session, UUID accountId, HoldRequest request) {
    if (request.personId() == null) {
      return Uni.createFrom().item(List.of(accountId));
    }
    return Sql.rows(session, LIABLE, request.personId())
        .map(rows -> rows.stream().map(row -> (UUID) row[0]).toList())
        .map(accounts -> {
          if (!accounts.contains(accountId)) {
            throw Problem.of(
                    HoldProblem.HOLD_PERSON_WRONG, "Choose a tenant who owes this account's rent.")
                .at("/personId");
          }
          return request.kind().needsPerson() ? accounts : List.of(accountId);
        });
  }

  private Uni<Void> refuseOwn(Mutiny.Session session, Actor by, List<UUID> accounts) {
    Uni<Void> each = Uni.createFrom().voidItem();
    for (UUID account : accounts) {
      each = each.chain(() -> ownAccount.refuse(session, by, account));
    }
    return each;
  }

  private Uni<Void> refuseSecond(Mutiny.Session session, UUID accountId, HoldRequest request) {
    return Sql.row(
            session, STANDING, accountId, request.kind().name(), today.date(), request.personId())
        .invoke(standing -> {
          if (standing != null) {
            throw Problem.of(HoldProblem.HOLD_STANDS, "Look at it again, or end it first.")
                .at("/kind");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Answer> set(
      Mutiny.Session session, Actor by, UUID accountId, List<UUID> accounts, HoldRequest request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    LocalDate from = request.firstDay();
    return times
        .on(session, from)
        .map(settings ->
            HoldDays.of(
                request.kind(), from, request.promisedOn(), null, request.reviewOn(), settings))
        .call(days -> insert(session, by, id, request, days))
        .call(() -> onAccounts(session, id, accountId, accounts, request))
        .call(() -> KeptHold.happened(session, by, id, "SET", request.reason().strip()))
        .call(() ->
            from.isAfter(today.date()) ? Uni.createFrom().voidItem() : start.begin(session, by, id))
        .map(days ->
            new Answer(
                id, from, days.endsOn(), days.reviewOn(), days.askReviewBy(), accounts.size()));
  }

  private static Uni<Integer> insert(
      Mutiny.Session session, Actor by, UUID id, HoldRequest request, HoldDays days) {
    return Sql.run(
        session,
        INSERT,
        id,
        request.kind().name(),
        request.personId(),
        request.source().strip(),
        request.reference().strip(),
        request.evidence().strip(),
        request.reason().strip(),
        request.firstDay(),
        days.endsOn(),
        days.reviewOn(),
        request.promisedOn(),
        by.id(),
        by.name(),
        days.askReviewBy(),
        days.midwayFrom(),
        days.midwayTo());
  }

  /** The sum in the notice is this account's; of the person's others the books are kept. */
  private static Uni<Void> onAccounts(
      Mutiny.Session session, UUID id, UUID accountId, List<UUID> accounts, HoldRequest request) {
    Uni<Void> each = Uni.createFrom().voidItem();
    for (UUID account : accounts) {
      Long debt = account.equals(accountId) ? request.debtPence() : null;
      each =
          each.chain(() -> Sql.run(session, ON_ACCOUNT, account, id, request.cutOff(), debt))
              .replaceWithVoid();
    }
    return each;
  }
}
