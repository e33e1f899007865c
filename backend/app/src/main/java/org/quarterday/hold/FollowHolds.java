package org.quarterday.hold;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Keeps holds in step with the days: one whose first day has come begins, one a person has goes
 * with them to an account they owe on since, and what is to be done about it by now is raised.
 * Ending needs nothing done: a hold is asked on a day, and past its last day it says nothing.
 */
@ApplicationScoped
class FollowHolds {

  private static final Logger LOG = Logger.getLogger(FollowHolds.class);
  private static final Actor CLOCK = Actor.system("Holds");
  private static final int AT_ONCE = 500;

  /** Over for less than this, its last task is still raised: for when nothing ran for a while. */
  private static final int DAYS_AFTER = 60;

  /** Accounts a person owes on that their hold does not stand on yet: one on all they owe. */
  private static final String OWED_SINCE =
      "from hold g join tenancy_member m on m.person_id = g.person_id and m.liable join account a on a.tenancy_id = m.tenancy_id "
          + "join account_balance b on b.account_id = a.account_id where g.id = %s and g.kind in ("
          + StandingHolds.codes(
              Arrays.stream(HoldKind.values())
                  .filter(HoldKind::needsPerson)
                  .filter(kind -> kind.covers() == HoldKind.Covers.ALL)
                  .toList())
          + ") and not exists (select from hold_account x where x.account_id = a.account_id and x.hold_id = g.id)";

  /** Those with something to do by now. */
  private static final String FOUND =
      "select h.id from hold h where h.ended_on is null and h.starts_on <= $1 and (h.ends_on is null or h.ends_on >= $1 - $2::integer)"
          + " and ($3::uuid is null or h.id > $3)"
          + " and (h.begun_at is null or h.review_on <= $1 or h.ends_on < $1 or exists (select "
          + OWED_SINCE.formatted("h.id")
          + ")) order by h.id limit $4";

  private static final String LOCK =
      "select begun_at is null from hold where id = ?1 and ended_on is null for update";

  private static final String GOES_ALONG =
      "insert into hold_account (account_id, hold_id, books_pence) "
          + "select distinct a.account_id, cast(?1 as uuid), greatest(0, b.balance_pence) "
          + OWED_SINCE.formatted("cast(?1 as uuid)")
          + " returning account_id";

  @Inject Pool pool;
  @Inject Work work;
  @Inject HoldStart start;
  @Inject Today today;

  @Scheduled(
      every = "{quarterday.holds.follow:1h}",
      delayed = "2M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> follow() {
    return from(null);
  }

  private Uni<Void> from(UUID after) {
    return pool.preparedQuery(FOUND)
        .execute(Tuple.of(today.date(), DAYS_AFTER, after, AT_ONCE))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID(0)).toList())
        .chain(found ->
            Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .collect()
                .last()
                .chain(() ->
                    found.size() < AT_ONCE ? Uni.createFrom().voidItem() : from(found.getLast())));
  }

  private Uni<Void> one(UUID id) {
    return work.write(CLOCK, session -> step(session, id))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "hold %s was not followed", id))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> step(Mutiny.Session session, UUID id) {
    return Sql.row(session, LOCK, id)
        .chain(row -> {
          if (row == null) {
            return Uni.createFrom().voidItem();
          }
          return (Boolean) row[0]
              ? start.begin(session, CLOCK, id)
              : goesAlong(session, id).chain(() -> start.remind(session, CLOCK, id));
        });
  }

  private Uni<Void> goesAlong(Mutiny.Session session, UUID id) {
    return Sql.rows(session, GOES_ALONG, id)
        .map(rows -> rows.stream().map(row -> (UUID) row[0]).toList())
        .chain((List<UUID> accounts) ->
            accounts.isEmpty()
                ? Uni.createFrom().voidItem()
                : Holds.alone(session, accounts).chain(() -> start.say(session, CLOCK, accounts)));
  }
}
