package org.quarterday.arrangement;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.arrangement.rules.ArrangementKind;
import org.quarterday.arrangement.rules.ArrangementState;
import org.quarterday.arrangement.rules.Tolerance;
import org.quarterday.calendar.Frequency;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * An arrangement, locked for a change, with its newest terms and the writes that keep its state and
 * its history together. Money in pence.
 */
record HeldArrangement(
    UUID accountId,
    UUID id,
    ArrangementKind kind,
    ArrangementState state,
    int termsNumber,
    int version,
    Terms terms) {

  /** What is judged by. */
  record Terms(
      Frequency frequency,
      long instalmentPence,
      long owedPence,
      long lessWeeklyPence,
      LocalDate rentAfterOn,
      Tolerance tolerance,
      String claimNumber,
      LocalDate orderOn,
      UUID orderId) {}

  private static final String HOLD =
      "select kind, state, terms_number, version from arrangement where account_id = ?1 and id = ?2 for update";

  private static final String TERMS =
      """
      select frequency, instalment_pence, owed_pence, less_weekly_pence, rent_after_on, tolerance_days, tolerance_pence, claim_number, order_on, order_id
        from arrangement_terms where account_id = ?1 and arrangement_id = ?2 and number = ?3\
      """;

  private static final String MOVE =
      """
      update arrangement set state_on = case when state = ?3 then state_on else cast(?5 as date) end, state = ?3, state_reason = ?4, version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  private static final String STANDING =
      "update arrangement_account set standing = ?2 where arrangement_id = ?1 and standing <> 'OVER'";

  private static final String NOTE =
      """
      insert into arrangement_event (account_id, arrangement_id, number, state, words, made_by_name)
      select ?1, ?2, coalesce(max(number), 0) + 1, ?3, ?4, ?5 from arrangement_event where account_id = ?1 and arrangement_id = ?2\
      """;

  /**
   * @throws Problem 404 ARRANGEMENT_NOT_FOUND
   */
  static Uni<HeldArrangement> hold(Mutiny.Session session, UUID accountId, UUID id) {
    return Sql.row(session, HOLD, accountId, id)
        .invoke(row -> {
          if (row == null) {
            throw Problem.of(
                ArrangementProblem.ARRANGEMENT_NOT_FOUND, "Look at the account again.");
          }
        })
        .chain(row ->
            Sql.row(session, TERMS, accountId, id, row[2])
                .map(terms -> of(accountId, id, row, terms)));
  }

  private static HeldArrangement of(UUID accountId, UUID id, Object[] row, Object[] terms) {
    return new HeldArrangement(
        accountId,
        id,
        ArrangementKind.valueOf((String) row[0]),
        ArrangementState.valueOf((String) row[1]),
        ((Number) row[2]).intValue(),
        ((Number) row[3]).intValue(),
        new Terms(
            Frequency.valueOf((String) terms[0]),
            pence(terms[1]),
            pence(terms[2]),
            pence(terms[3]),
            (LocalDate) terms[4],
            new Tolerance(((Number) terms[5]).intValue(), pence(terms[6])),
            (String) terms[7],
            (LocalDate) terms[8],
            (UUID) terms[9]));
  }

  private static long pence(Object column) {
    return ((Number) column).longValue();
  }

  /**
   * @throws Problem 409 ARRANGEMENT_OVER
   */
  ArrangementState after(ArrangementState.Event event) {
    return state
        .after(event)
        .orElseThrow(() ->
            Problem.of(ArrangementProblem.ARRANGEMENT_OVER, "Agree another, if more is owed."));
  }

  /** Moves it on a day and says so in its history. */
  Uni<ArrangementState> move(
      Mutiny.Session session, Actor by, LocalDate on, ArrangementState.Event event, String words) {
    ArrangementState next = after(event);
    String standing = next.isOver() ? "OVER" : next.name();
    return Sql.run(session, MOVE, accountId, id, next.name(), words, on)
        .chain(() -> Sql.run(session, STANDING, id, standing))
        .chain(() -> note(session, by, accountId, id, next, words))
        .replaceWith(next);
  }

  static Uni<Integer> note(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      UUID id,
      ArrangementState state,
      String words) {
    return Sql.run(session, NOTE, accountId, id, state.name(), words, by.name());
  }
}
