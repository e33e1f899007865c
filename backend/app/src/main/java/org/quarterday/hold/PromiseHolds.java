package org.quarterday.hold;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.hold.rules.HoldDays;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * The hold of a promise, for the feature that keeps promises: set with the promise, ended by what
 * becomes of it, in the same commit, and by nobody's hand.
 */
@ApplicationScoped
public class PromiseHolds {

  /**
   * A promise as far as its hold needs it.
   *
   * @param madeOn the first day nobody is chased
   * @param lastDay the last one on which a payment still keeps it
   * @param words as in "£50.00 by 27 November 2026"
   * @param note what was said; may be empty
   */
  public record Promised(
      UUID accountId,
      UUID promiseId,
      LocalDate madeOn,
      LocalDate dueOn,
      LocalDate lastDay,
      String words,
      String note) {}

  private static final String HAPPENED =
      """
      insert into hold_event (hold_id, number, what, words, made_by_name)
      select h.id, (select coalesce(max(v.number), 0) + 1 from hold_event v where v.hold_id = h.id), '%s', cast($2 as text), cast($3 as text) from h\
      """;

  /** {@code $1}: the promise, {@code $2}: why, {@code $3} and {@code $4}: who, {@code $5}: when. */
  private static final String END =
      """
      with h as (
        update hold set ended_on = cast($5 as date), ended_why = cast($2 as text), ended_by_name = cast($3 as text), ended_by = cast($4 as text),
               ended_at = clock_timestamp(), version = version + 1
         where promise_id = $1 and ended_on is null returning id)
      """
          + HAPPENED.formatted("ENDED");

  /** What waits by now is stopped when the clock finds that it has not begun. */
  private static final String STAND_AGAIN =
      """
      with h as (
        update hold set ended_on = null, ended_why = null, ended_by_name = null, ended_by = null, ended_at = null, begun_at = null,
               version = version + 1
         where promise_id = $1 and ended_on is not null returning id)
      """
          + HAPPENED.formatted("STANDS_AGAIN");

  /** The same statement where parameters are numbered as a session numbers them. */
  private static final String END_IN_SESSION = END.replace('$', '?');

  @Inject HoldStart start;

  /** Before the account's row is locked: nobody asks about it until the commit. */
  public static Uni<Void> inTurn(Mutiny.Session session, UUID accountId) {
    return Holds.alone(session, List.of(accountId));
  }

  /** In the transaction of the promise, the account's turn taken. */
  public Uni<Void> set(Mutiny.Session session, Actor by, Promised promise) {
    String reason = promise.note().isEmpty() ? "Promised to pay" : promise.note();
    var hold =
        new NewHold(
            UuidCreator.getTimeOrderedEpoch(),
            HoldKind.PROMISE,
            null,
            promise.promiseId(),
            new NewHold.Source("The tenant", promise.words(), "The promise on the account", reason),
            promise.madeOn(),
            promise.dueOn(),
            HoldDays.ofPromise(promise.lastDay()));
    return hold.save(session, by)
        .chain(() -> hold.standsOn(session, promise.accountId(), null, null))
        .chain(() -> start.begin(session, by, hold.id()));
  }

  /** The promise was taken off by a person. */
  public Uni<Void> withdrawn(
      Mutiny.Session session, Actor by, UUID promiseId, LocalDate on, String why) {
    return Sql.run(session, END_IN_SESSION, promiseId, why, by.name(), by.id(), on)
        .replaceWithVoid();
  }

  /** What came, or did not, has kept or broken the promise. */
  public Uni<Void> settled(
      SqlConnection transaction, Actor by, UUID promiseId, LocalDate on, String why) {
    return transaction
        .preparedQuery(END)
        .execute(Tuple.of(promiseId, why, by.name(), by.id(), on))
        .replaceWithVoid();
  }

  /** What had kept the promise went back, and it may still be kept. */
  public Uni<Void> openAgain(SqlConnection transaction, Actor by, UUID promiseId, String why) {
    return transaction
        .preparedQuery(STAND_AGAIN)
        .execute(Tuple.of(promiseId, why, by.name()))
        .replaceWithVoid();
  }
}
