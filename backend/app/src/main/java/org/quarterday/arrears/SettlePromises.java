package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.quarterday.arrears.rules.Promise;
import org.quarterday.arrears.rules.PromiseState;
import org.quarterday.hold.PromiseHolds;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;

/**
 * Holds promises against what came from the tenant since they were made: kept when all of it is
 * there, broken when the last day is over. For four weeks more a payment that bounced can still
 * break a promise that was kept, unless a newer one has taken its place. What becomes of a promise
 * becomes of its hold, in the same transaction.
 */
@ApplicationScoped
class SettlePromises {

  private static final Actor CLOCK = Actor.system("Arrears worklist");
  private static final int SEEN_DAYS = 28;

  /** What somebody else pays (benefit, deductions) keeps no promise of the tenant's. */
  private static final String CAME =
      """
      select r.account_id, r.id, r.amount_pence, r.due_on, r.tolerance_days, r.state, r.came_pence as known, coalesce(sum(-e.amount_pence), 0)::bigint as came
        from arrears_promise r
        left join entry e on e.account_id = r.account_id and e.effective_on between r.made_on and r.due_on + r.tolerance_days
         and e.recorded_at > r.made_at and e.amount_pence < 0 and e.reverses is null
         and e.type_code in (select k.code from transaction_type k where k.kind = 'RECEIPT' and k.code not in ('HBA', 'RHB', 'RUC', 'RTP'))
         and not exists (select from entry b where b.account_id = e.account_id and b.reverses = e.number)
       where r.account_id = any ($1) and (r.state = 'OPEN' or r.state = 'KEPT' and r.due_on + r.tolerance_days + $3::integer >= $2::date
             and not exists (select from arrears_promise n where n.account_id = r.account_id and n.id > r.id and n.state <> 'WITHDRAWN'))
       group by r.account_id, r.id\
      """;

  private static final String IN_TURN =
      """
      select count(*) from (
        select b.account_id from account_balance b
         where b.account_id in (select r.account_id from arrears_promise r where r.account_id = any ($1) and r.state in ('OPEN', 'KEPT'))
         order by b.account_id for update) held\
      """;

  private static final String SETTLE =
      """
      update arrears_promise set state = $3, came_pence = $4, settled_on = case when $3 = 'OPEN' then null else $5::date end, version = version + 1
       where account_id = $1 and id = $2\
      """;

  private static final String EVENT =
      """
      insert into arrears_event (account_id, number, kind, happened_on, words, made_by_name)
      select $1::uuid, coalesce(max(number), 0) + 1, $2::text, $3::date, $4::text, $5::text from arrears_event where account_id = $1::uuid\
      """;

  @Inject PromiseHolds holds;
  @Inject Today today;

  /** Takes the turn of the accounts that have a promise, as commands on them do. */
  Uni<Void> of(SqlConnection transaction, List<UUID> accounts) {
    UUID[] ids = accounts.toArray(UUID[]::new);
    return transaction
        .preparedQuery(IN_TURN)
        .execute(Tuple.of(ids))
        .chain(() ->
            transaction
                .preparedQuery(CAME)
                .execute(Tuple.of(ids, today.date()).addInteger(SEEN_DAYS)))
        .chain(rows -> {
          Uni<Void> all = Uni.createFrom().voidItem();
          for (Row row : StreamSupport.stream(rows.spliterator(), false).toList()) {
            all = all.chain(() -> one(transaction, row));
          }
          return all;
        });
  }

  /** Promises are few beside accounts: one after the other. */
  private Uni<Void> one(SqlConnection transaction, Row row) {
    LocalDate day = today.date();
    long amount = row.getLong("amount_pence");
    long came = row.getLong("came");
    LocalDate due = row.getLocalDate("due_on");
    PromiseState state = Promise.settled(amount, due, row.getInteger("tolerance_days"), came, day);
    boolean isSame = state.name().equals(row.getString("state"));
    if (isSame && came == row.getLong("known")) {
      return Uni.createFrom().voidItem();
    }
    Uni<Void> settled =
        transaction
            .preparedQuery(SETTLE)
            .execute(
                Tuple.of(row.getUUID("account_id"), row.getUUID("id"), state.name())
                    .addLong(came)
                    .addLocalDate(day))
            .replaceWithVoid();
    return isSame ? settled : settled.chain(() -> became(transaction, row, state, came));
  }

  /** Open again is one whose payment went back before its last day. */
  private Uni<Void> became(SqlConnection transaction, Row row, PromiseState state, long came) {
    UUID promise = row.getUUID("id");
    String words = words(state, row.getLong("amount_pence"), came);
    if (state == PromiseState.OPEN) {
      return holds.openAgain(transaction, CLOCK, promise, words);
    }
    return transaction
        .preparedQuery(EVENT)
        .execute(
            Tuple.of(row.getUUID("account_id"), "PROMISE_" + state.name(), today.date(), words)
                .addString(CLOCK.name()))
        .chain(() -> holds.settled(transaction, CLOCK, promise, today.date(), words));
  }

  private static String words(PromiseState state, long amount, long came) {
    String promised = Money.ofPence(amount).format();
    return state == PromiseState.KEPT
        ? promised + " was promised and has come"
        : "%s was promised and %s has come"
            .formatted(promised, came == 0 ? "nothing" : "only " + Money.ofPence(came).format());
  }
}
