package org.quarterday.hold;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * A hold, locked for a change.
 *
 * @param promiseId the promise it stands for, or null
 * @param reference of who said so; the promise in words where it is a promise's
 */
record KeptHold(
    UUID id,
    HoldKind kind,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate endedOn,
    LocalDate treatmentEndedOn,
    String setBy,
    UUID promiseId,
    String reference,
    int version) {

  private static final String LOCK =
      """
      select kind, starts_on, ends_on, ended_on, treatment_ended_on, set_by, promise_id, reference, version from hold where id = ?1 for update\
      """;

  private static final String ACCOUNTS =
      "select account_id from hold_account where hold_id = ?1 order by account_id";

  private static final String EVENT =
      """
      insert into hold_event (hold_id, number, what, words, made_by_name)
      select cast(?1 as uuid), coalesce(max(number), 0) + 1, ?2, ?3, ?4 from hold_event where hold_id = cast(?1 as uuid)\
      """;

  /**
   * @throws Problem 404 HOLD_NOT_FOUND, 403 OWN_ACCOUNT, 412 when somebody else was faster, 409
   *     HOLD_OVER
   */
  static Uni<KeptHold> lock(
      Mutiny.Session session,
      OwnAccount ownAccount,
      Actor by,
      UUID id,
      String ifMatch,
      LocalDate today) {
    return Sql.row(session, LOCK, id)
        .map(row -> kept(id, row))
        .call(() -> refuseOwn(session, ownAccount, by, id))
        .invoke(hold -> IfMatch.require(ifMatch, hold.version()))
        .invoke(hold -> hold.refuseOver(today));
  }

  private static KeptHold kept(UUID id, Object[] row) {
    if (row == null) {
      throw Problem.of(HoldProblem.HOLD_NOT_FOUND, "Look at the list of holds again.");
    }
    return new KeptHold(
        id,
        HoldKind.valueOf((String) row[0]),
        (LocalDate) row[1],
        (LocalDate) row[2],
        (LocalDate) row[3],
        (LocalDate) row[4],
        (String) row[5],
        (UUID) row[6],
        (String) row[7],
        ((Number) row[8]).intValue());
  }

  private static Uni<Void> refuseOwn(
      Mutiny.Session session, OwnAccount ownAccount, Actor by, UUID id) {
    return Sql.rows(session, ACCOUNTS, id)
        .chain(rows -> {
          Uni<Void> each = Uni.createFrom().voidItem();
          for (Object[] row : rows) {
            each = each.chain(() -> ownAccount.refuse(session, by, (UUID) row[0]));
          }
          return each;
        });
  }

  private void refuseOver(LocalDate today) {
    if (endedOn != null || (endsOn != null && endsOn.isBefore(today))) {
      throw Problem.of(HoldProblem.HOLD_OVER, "It stops nothing any more. Set another if need be.");
    }
  }

  /** Adds to the hold's history. */
  static Uni<Void> happened(Mutiny.Session session, Actor by, UUID id, String what, String words) {
    return Sql.run(session, EVENT, id, what, words, by.name()).replaceWithVoid();
  }
}
