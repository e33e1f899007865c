package org.quarterday.standingorder;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.Frequency;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.standingorder.rules.PaymentSchedule;
import org.quarterday.standingorder.rules.StandingOrderState;
import org.quarterday.standingorder.rules.Terms;

/**
 * A standing order, locked for a change, with the writes that keep its terms and its history
 * together. Money in pence.
 *
 * @param askedPence what the rent came to when its newest terms were made
 */
record HeldOrder(
    UUID accountId,
    UUID id,
    StandingOrderState state,
    String payerName,
    boolean followsRent,
    long lessWeeklyPence,
    long extraPence,
    int version,
    PaymentSchedule schedule,
    long askedPence) {

  private static final String HOLD =
      """
      select state, payer_name, follows_rent, less_weekly_pence, extra_pence, ends_on, version from standing_order
       where account_id = ?1 and id = ?2 for update\
      """;

  private static final String TERMS =
      """
      select from_on, frequency, amount_pence, asked_pence from standing_order_terms where account_id = ?1 and order_id = ?2 order by from_on\
      """;

  private static final String MOVE =
      "update standing_order set state = ?3, state_reason = ?4, version = version + 1 where account_id = ?1 and id = ?2";

  private static final String NOTE =
      """
      insert into standing_order_event (account_id, order_id, number, state, words, made_by_name)
      select ?1, ?2, coalesce(max(number), 0) + 1, ?3, ?4, ?5 from standing_order_event where account_id = ?1 and order_id = ?2\
      """;

  /** Terms that have not begun, or begin the same day, are not the plan any more. */
  private static final String REPLACE =
      "delete from standing_order_terms where account_id = ?1 and order_id = ?2 and from_on >= ?3";

  private static final String KEEP =
      """
      insert into standing_order_terms (account_id, order_id, from_on, frequency, amount_pence, asked_pence, made_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7)\
      """;

  /**
   * @throws Problem 404 STANDING_ORDER_NOT_FOUND
   */
  static Uni<HeldOrder> hold(Mutiny.Session session, UUID accountId, UUID id) {
    return Sql.row(session, HOLD, accountId, id)
        .invoke(row -> {
          if (row == null) {
            throw Problem.of(
                StandingOrderProblem.STANDING_ORDER_NOT_FOUND, "Look at the account again.");
          }
        })
        .chain(row ->
            Sql.rows(session, TERMS, accountId, id).map(terms -> of(accountId, id, row, terms)));
  }

  private static HeldOrder of(UUID accountId, UUID id, Object[] row, List<Object[]> terms) {
    var schedule =
        new PaymentSchedule(
            terms.stream()
                .map(one ->
                    new Terms(
                        (LocalDate) one[0], Frequency.valueOf((String) one[1]), pence(one[2])))
                .toList(),
            (LocalDate) row[5]);
    return new HeldOrder(
        accountId,
        id,
        StandingOrderState.valueOf((String) row[0]),
        (String) row[1],
        (Boolean) row[2],
        pence(row[3]),
        pence(row[4]),
        ((Number) row[6]).intValue(),
        schedule,
        pence(terms.getLast()[3]));
  }

  private static long pence(Object column) {
    return ((Number) column).longValue();
  }

  /**
   * @throws Problem 409 STANDING_ORDER_OVER
   */
  StandingOrderState after(StandingOrderState.Event event) {
    return state
        .after(event)
        .orElseThrow(() ->
            Problem.of(
                StandingOrderProblem.STANDING_ORDER_OVER,
                state == StandingOrderState.ENDED ? "Record another." : "It pays already."));
  }

  /** Moves it and says so in its history. */
  Uni<StandingOrderState> move(
      Mutiny.Session session, Actor by, StandingOrderState.Event event, String words) {
    StandingOrderState next = after(event);
    return Sql.run(session, MOVE, accountId, id, next.name(), words)
        .chain(() -> note(session, by, accountId, id, next, words))
        .replaceWith(next);
  }

  static Uni<Integer> note(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      UUID id,
      StandingOrderState state,
      String words) {
    return Sql.run(session, NOTE, accountId, id, state.name(), words, by.name());
  }

  /** From their first day these are its terms, whatever was planned from then on. */
  static Uni<Integer> keep(
      Mutiny.Session session, Actor by, UUID accountId, UUID id, Terms terms, long askedPence) {
    return Sql.run(session, REPLACE, accountId, id, terms.fromOn())
        .chain(() ->
            Sql.run(
                session,
                KEEP,
                accountId,
                id,
                terms.fromOn(),
                terms.frequency().name(),
                terms.amountPence(),
                askedPence,
                by.name()));
  }
}
