package org.quarterday.standingorder;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.standingorder.rules.StandingOrderState;
import org.quarterday.standingorder.rules.Terms;

/**
 * Writes down that somebody will pay, or pays, by standing order: what the rent asks for, or
 * another sum that was agreed. The form for the bank is printed from it.
 */
@ApplicationScoped
class RecordOrder {

  /** A standing order to be. */
  @Schema(name = "StandingOrderRequest")
  record Request(
      @NotNull @Valid PayPlan plan,
      @Min(1)
          @Max(100_000_000)
          @Schema(
              nullable = true,
              description =
                  "A sum that was agreed, in pence; null for what the rent asks for, which follows it when it changes.")
          Long agreedPence,
      @NotBlank @Size(max = 60) @Schema(examples = "Amina Okafor") String payerName,
      @CivilDay
          @Schema(nullable = true, description = "The last day it pays; null when it goes on.")
          LocalDate endsOn) {}

  /** What was written down. */
  @Schema(name = "StandingOrderRecorded")
  record Answer(UUID id, @Schema(examples = "44167") long amountPence, AskedOrder asked) {}

  /** Before anything is read: who waits here must see what the one before has recorded. */
  private static final String IN_TURN =
      "select account_id from account_balance where account_id = ?1 for update";

  private static final String OVER =
      """
      with over as (
        update standing_order set state = 'ENDED', state_reason = 'Its last day was ' || ends_on, version = version + 1
         where account_id = ?1 and state <> 'ENDED' and ends_on < ?2 returning account_id, id, state, state_reason)
      insert into standing_order_event (account_id, order_id, number, state, words, made_by_name)
      select o.account_id, o.id, (select coalesce(max(e.number), 0) + 1 from standing_order_event e
                                   where e.account_id = o.account_id and e.order_id = o.id), o.state, o.state_reason, ?3
        from over o\
      """;

  private static final String ACCOUNT =
      """
      select a.ends_on, a.starts_on, exists (select 1 from standing_order o where o.account_id = a.account_id and o.state <> 'ENDED')
        from account a where a.account_id = ?1\
      """;

  private static final String INSERT =
      """
      insert into standing_order (account_id, id, state, payer_name, follows_rent, less_weekly_pence, extra_pence, ends_on, made_by, made_by_name)
      values (?1, ?2, 'ASKED', ?3, ?4, ?5, ?6, cast(?7 as date), ?8, ?9)\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject AskedAmounts amounts;
  @Inject Today today;

  /**
   * @throws Problem 409 STANDING_ORDER_EXISTS, STANDING_ORDER_ACCOUNT_OVER or
   *     STANDING_ORDER_YEAR_UNKNOWN, 422 STANDING_ORDER_DAY_WRONG or STANDING_ORDER_NOTHING_TO_ASK
   */
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
                .chain(() -> Sql.run(session, OVER, accountId, today.date(), by.name()))
                .chain(() -> Sql.row(session, ACCOUNT, accountId))
                .invoke(row -> refuse(row, request))
                .chain(() -> amounts.of(session, accountId, request.plan()))
                .chain(asked -> save(session, by, accountId, request, asked)));
  }

  private void refuse(Object[] account, Request request) {
    LocalDate first = request.plan().firstOn();
    if (account[0] != null && ((LocalDate) account[0]).isBefore(first)) {
      throw Problem.of(
          StandingOrderProblem.STANDING_ORDER_ACCOUNT_OVER, "Its last day is " + account[0] + ".");
    }
    if (first.isBefore((LocalDate) account[1])) {
      throw Problem.of(
              StandingOrderProblem.STANDING_ORDER_DAY_WRONG,
              "The account begins on " + account[1] + ".")
          .at("/plan/firstOn");
    }
    if (request.endsOn() != null && request.endsOn().isBefore(first)) {
      throw Problem.of(
              StandingOrderProblem.STANDING_ORDER_DAY_WRONG, "It ends after its first payment.")
          .at("/endsOn");
    }
    if ((Boolean) account[2]) {
      throw Problem.of(
          StandingOrderProblem.STANDING_ORDER_EXISTS, "Change it, or end it before another.");
    }
  }

  private Uni<Answer> save(
      Mutiny.Session session, Actor by, UUID accountId, Request request, AskedOrder asked) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    long amount = amount(request.agreedPence(), asked);
    var terms = new Terms(request.plan().firstOn(), request.plan().frequency(), amount);
    return Sql.run(
            session,
            INSERT,
            accountId,
            id,
            request.payerName().strip(),
            request.agreedPence() == null,
            request.plan().lessWeeklyPence(),
            request.plan().extraPence(),
            request.endsOn(),
            by.id(),
            by.name())
        .chain(() -> HeldOrder.keep(session, by, accountId, id, terms, asked.askedPence()))
        .chain(() ->
            HeldOrder.note(
                session, by, accountId, id, StandingOrderState.ASKED, "Asked for " + words(terms)))
        .replaceWith(new Answer(id, amount, asked));
  }

  /**
   * @throws Problem 422 STANDING_ORDER_NOTHING_TO_ASK
   */
  static long amount(Long agreedPence, AskedOrder asked) {
    if (agreedPence != null) {
      return agreedPence;
    }
    if (asked.askedPence() <= 0) {
      throw Problem.of(
              StandingOrderProblem.STANDING_ORDER_NOTHING_TO_ASK,
              "Nothing is left for the tenant to pay. Say what was agreed.")
          .at("/agreedPence");
    }
    return asked.askedPence();
  }

  /** As in "£441.67 every month from 2026-05-01". */
  static String words(Terms terms) {
    return "%s %s from %s"
        .formatted(
            Money.ofPence(terms.amountPence()).format(), terms.frequency().words(), terms.fromOn());
  }
}
