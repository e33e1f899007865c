package org.quarterday.hold;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quarterday.hold.rules.HeldDebt;
import org.quarterday.hold.rules.Stop;
import org.quarterday.platform.security.Actor;

/**
 * The front door for runs that do the same to thousands of accounts: what {@link Holds} does for
 * one, for a chunk of them in a few statements.
 */
@ApplicationScoped
public class HoldsForRuns {

  private static final String ASKING =
      """
      select count(cast(pg_advisory_xact_lock_shared(40015, hashtext(cast(a.id as text))) as text))
        from (select id from unnest($1::uuid[]) as u(id) order by id) a\
      """;

  private static final String OWED =
      "select account_id, balance_pence from account_balance where account_id = any ($1)";

  private static final String LOG =
      """
      insert into hold_stopped (account_id, id, hold_id, action, what, about, amount_pence, stopped_on, stopped_by_name)
      select s.account_id, s.id, s.hold_id, s.action, s.what, s.about, s.amount_pence, s.stopped_on, $2::text
        from jsonb_to_recordset($1::jsonb) as s(account_id uuid, id uuid, hold_id uuid, action text, what text, about text,
                                                amount_pence bigint, stopped_on date)
      on conflict (account_id, hold_id, about) do nothing\
      """;

  /**
   * Takes the turn of accounts before their rows are locked: no hold begins on them until the
   * commit.
   */
  public Uni<Void> inTurn(SqlConnection transaction, Collection<UUID> accounts) {
    return transaction
        .preparedQuery(ASKING)
        .execute(Tuple.of(accounts.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  /**
   * Asks for all of them, about accounts whose turn was taken, and writes every no down; the
   * answers stand in the order of what was asked. One that a second person may lift is not written
   * down.
   *
   * @param on the civil day all of it goes
   */
  public Uni<List<Holds.Answer>> ask(
      SqlConnection transaction, Actor by, LocalDate on, List<Holds.Going> going) {
    List<UUID> accounts = going.stream().map(Holds.Going::accountId).distinct().toList();
    return StandingHolds.of(transaction, accounts, on)
        .chain(standing ->
            standing.isEmpty()
                ? Uni.createFrom().item(going.stream().map(one -> Holds.Answer.GOES).toList())
                : owed(transaction, standing.keySet())
                    .map(owed -> answers(going, standing, owed))
                    .call(answers -> log(transaction, by, going, answers)));
  }

  private static Uni<Map<UUID, Long>> owed(SqlConnection transaction, Collection<UUID> accounts) {
    return transaction
        .preparedQuery(OWED)
        .execute(Tuple.of(accounts.toArray(UUID[]::new)))
        .map(rows -> {
          Map<UUID, Long> owed = new HashMap<>();
          rows.forEach(row -> owed.put(row.getUUID(0), row.getLong(1)));
          return owed;
        });
  }

  private static List<Holds.Answer> answers(
      List<Holds.Going> going, Map<UUID, List<HeldDebt>> standing, Map<UUID, Long> owed) {
    return going.stream()
        .map(one ->
            Stop.first(
                    standing.getOrDefault(one.accountId(), List.of()),
                    one.action(),
                    one.debt(),
                    owed.getOrDefault(one.accountId(), 0L),
                    one.towards())
                .map(hold -> Holds.no(hold, one.action()))
                .orElse(Holds.Answer.GOES))
        .toList();
  }

  private static Uni<Void> log(
      SqlConnection transaction, Actor by, List<Holds.Going> going, List<Holds.Answer> answers) {
    List<JsonObject> stopped = new ArrayList<>();
    for (int i = 0; i < going.size(); i++) {
      Holds.Answer answer = answers.get(i);
      if (!answer.goes() && !answer.mayBeApproved()) {
        stopped.add(stopped(going.get(i), answer.holdId()));
      }
    }
    return stopped.isEmpty()
        ? Uni.createFrom().voidItem()
        : transaction
            .preparedQuery(LOG)
            .execute(Tuple.of(new JsonArray(stopped), by.name()))
            .replaceWithVoid();
  }

  private static JsonObject stopped(Holds.Going going, UUID holdId) {
    return new JsonObject()
        .put("account_id", going.accountId().toString())
        .put("id", UuidCreator.getTimeOrderedEpoch().toString())
        .put("hold_id", holdId.toString())
        .put("action", going.action().name())
        .put("what", going.what())
        .put("about", going.about())
        .put("amount_pence", going.sumPence())
        .put("stopped_on", going.on().toString());
  }
}
