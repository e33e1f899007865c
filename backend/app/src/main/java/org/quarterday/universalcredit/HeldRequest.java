package org.quarterday.universalcredit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.universalcredit.rules.Representations;
import org.quarterday.universalcredit.rules.RequestKind;
import org.quarterday.universalcredit.rules.RequestState;

/** A request, held until the transaction ends, and its moves: each with a line of its history. */
record HeldRequest(
    UUID accountId,
    UUID id,
    RequestKind kind,
    RequestState state,
    Representations representations) {

  /** The tasks a request raises, each once; they are done with what ends their reason. */
  static final String LATE = "UC_FIRST_PAYMENT_LATE";

  static final String TELL = "UC_TELL_DWP_CLEAR";

  /** Two who do something about an account's requests do so in turn. */
  private static final String TURN =
      "select account_id from account_balance where account_id = ?1 for update";

  private static final String HOLD =
      """
      select kind, state, invited_on, tenant_says from universal_credit_request where account_id = ?1 and id = ?2\
      """;

  private static final String MOVE =
      "update universal_credit_request set state = ?3, version = version + 1 where account_id = ?1 and id = ?2";

  private static final String EVENT =
      """
      insert into universal_credit_request_event (account_id, id, request_id, event, happened_on, words, made_by, made_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)\
      """;

  static Uni<Void> turn(Mutiny.Session session, UUID accountId) {
    return Sql.row(session, TURN, accountId).replaceWithVoid();
  }

  /**
   * @throws Problem 404 UC_REQUEST_NOT_FOUND
   */
  static Uni<HeldRequest> of(Mutiny.Session session, UUID accountId, UUID id) {
    return turn(session, accountId)
        .chain(() -> Sql.row(session, HOLD, accountId, id))
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                UniversalCreditProblem.UC_REQUEST_NOT_FOUND, "Look at the account again.");
          }
          return new HeldRequest(
              accountId,
              id,
              RequestKind.valueOf((String) row[0]),
              RequestState.valueOf((String) row[1]),
              new Representations((LocalDate) row[2], (String) row[3]));
        });
  }

  /**
   * @throws Problem 409 UC_REQUEST_WRONG
   */
  RequestState after(RequestState.Event event) {
    return state
        .after(event)
        .orElseThrow(() ->
            Problem.of(
                UniversalCreditProblem.UC_REQUEST_WRONG,
                "It stands as \"%s\". Look at it again.".formatted(state.words())));
  }

  /** As tasks name it. */
  String about() {
    return "UNIVERSAL_CREDIT_REQUEST:" + id;
  }

  Uni<RequestState> move(
      Mutiny.Session session, Actor by, RequestState.Event event, LocalDate on, String words) {
    RequestState after = after(event);
    return Sql.run(session, MOVE, accountId, id, after.name())
        .chain(() -> said(session, by, accountId, id, event.name(), on, words))
        .replaceWith(after);
  }

  static Uni<Void> said(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      UUID id,
      String event,
      LocalDate on,
      String words) {
    return Sql.run(
            session,
            EVENT,
            accountId,
            UuidCreator.getTimeOrderedEpoch(),
            id,
            event,
            on,
            words,
            by.id(),
            by.name())
        .replaceWithVoid();
  }
}
