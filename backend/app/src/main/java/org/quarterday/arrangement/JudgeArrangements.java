package org.quarterday.arrangement;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Judges the arrangements whose day has come, and those about accounts something was posted to
 * since they were judged last: a payment file, a payment at the counter, the weekly debit. Nobody
 * else's can have changed. An arrangement is judged in a transaction of its own, so one that cannot
 * be stops no other.
 */
@ApplicationScoped
class JudgeArrangements {

  private static final Logger LOG = Logger.getLogger(JudgeArrangements.class);
  private static final Actor CLOCK = Actor.system("Arrangements");
  private static final int AT_ONCE = 500;

  private record Found(UUID accountId, UUID id) {}

  private static final String TO_JUDGE =
      """
      select g.account_id, g.id from arrangement g
       where g.state in ('KEPT', 'BROKEN') and g.id <> all ($2::uuid[])
         and (g.look_on <= $1
              or exists (select from arrangement_account c join account_balance b on b.account_id = c.account_id
                          where c.arrangement_id = g.id and c.terms_number = g.terms_number and b.entry_count <> c.seen_entries))
       order by g.id limit $3\
      """;

  @Inject Pool pool;
  @Inject Work work;
  @Inject JudgeArrangement judge;
  @Inject Today today;

  @Scheduled(
      every = "{quarterday.arrangements.judge:15s}",
      delayed = "20s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> judge() {
    return round(new HashSet<>());
  }

  /** Until nothing is left but what could not be judged. */
  private Uni<Void> round(Set<UUID> failed) {
    return pool.preparedQuery(TO_JUDGE)
        .execute(Tuple.of(today.date(), failed.toArray(UUID[]::new), AT_ONCE))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Found(row.getUUID(0), row.getUUID(1)))
                .toList())
        .chain(found -> all(found, failed));
  }

  private Uni<Void> all(List<Found> found, Set<UUID> failed) {
    return Multi.createFrom()
        .iterable(found)
        .onItem()
        .transformToUniAndConcatenate(one -> one(one, failed))
        .collect()
        .last()
        .chain(() -> found.size() < AT_ONCE ? Uni.createFrom().voidItem() : round(failed));
  }

  private Uni<Void> one(Found one, Set<UUID> failed) {
    return work.write(CLOCK, session -> judge.of(session, CLOCK, one.accountId(), one.id()))
        .onFailure()
        .invoke(failure -> {
          failed.add(one.id());
          LOG.errorf(failure, "arrangement %s was not judged", one.id());
        })
        .onFailure()
        .recoverWithNull();
  }
}
