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
import org.quarterday.hold.rules.HoldKind;
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

  /** The promise for which a hold stands already, in words. */
  private static final String PROMISED =
      """
      select h.reference from hold h join hold_account ha on ha.hold_id = h.id
       where ha.account_id = ?1 and h.promise_id is not null and h.ended_on is null and h.ends_on >= ?2\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject HoldTimes times;
  @Inject HoldStart start;
  @Inject Today today;

  /**
   * @throws Problem 409 HOLD_STANDS or HOLD_OF_PROMISE, 422 HOLD_DAYS_WRONG, HOLD_PERSON_WRONG or
   *     HOLD_SUM_MISSING
   */
  Uni<Answer> run(Actor by, String key, UUID accountId, HoldRequest request) {
    record Whole(UUID accountId, HoldRequest request) {}
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session -> run(session, by, accountId, request));
  }

  /** The same in a transaction that goes on. */
  Uni<Answer> run(Mutiny.Session session, Actor by, UUID accountId, HoldRequest request) {
    return ownAccount
        .refuse(session, by, accountId)
        .chain(() -> refusePromise(session, accountId, request))
        .invoke(() -> request.refuse(today.date()))
        .chain(() -> accounts(session, accountId, request))
        .call(accounts -> refuseOwn(session, by, accounts))
        .call(accounts -> Holds.alone(session, accounts))
        .call(() -> refuseSecond(session, accountId, request))
        .chain(accounts -> set(session, by, accountId, accounts, request));
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

  /** A promise sets its own. */
  private Uni<Void> refusePromise(Mutiny.Session session, UUID accountId, HoldRequest request) {
    if (request.kind() != HoldKind.PROMISE) {
      return Uni.createFrom().voidItem();
    }
    return Sql.row(session, PROMISED, accountId, today.date())
        .chain(row -> {
          String standing = row == null ? "" : " One of " + row[0] + " stands already.";
          return Uni.createFrom()
              .failure(
                  Problem.of(
                          HoldProblem.HOLD_OF_PROMISE,
                          "Write the promise down under the account's arrears; that sets its hold."
                              + standing)
                      .at("/kind"));
        });
  }

  private Uni<Answer> set(
      Mutiny.Session session, Actor by, UUID accountId, List<UUID> accounts, HoldRequest request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    LocalDate from = request.firstDay();
    return times
        .on(session, from)
        .map(settings -> HoldDays.of(request.kind(), from, null, request.reviewOn(), settings))
        .map(days -> request.asHold(id, days))
        .call(hold -> hold.save(session, by))
        .call(hold -> onAccounts(session, hold, accountId, accounts, request))
        .call(() ->
            from.isAfter(today.date()) ? Uni.createFrom().voidItem() : start.begin(session, by, id))
        .map(NewHold::days)
        .map(days ->
            new Answer(
                id, from, days.endsOn(), days.reviewOn(), days.askReviewBy(), accounts.size()));
  }

  /** The sum in the notice is this account's; of the person's others the books are kept. */
  private static Uni<Void> onAccounts(
      Mutiny.Session session,
      NewHold hold,
      UUID accountId,
      List<UUID> accounts,
      HoldRequest request) {
    Uni<Void> each = Uni.createFrom().voidItem();
    for (UUID account : accounts) {
      Long debt = account.equals(accountId) ? request.debtPence() : null;
      each = each.chain(() -> hold.standsOn(session, account, request.cutOff(), debt));
    }
    return each;
  }
}
