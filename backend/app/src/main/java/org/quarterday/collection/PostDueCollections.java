package org.quarterday.collection;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.platform.jobs.Jobs;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * On the collection day the money counts: each submitted run whose day has come is posted, by a job
 * that is started once. What was withdrawn from it in the meantime is not posted.
 */
@ApplicationScoped
class PostDueCollections {

  private static final Logger LOG = Logger.getLogger(PostDueCollections.class);
  private static final Actor CLOCK = Actor.system("Direct Debit calendar");

  private static final String JOURNAL =
      """
      insert into journal (id, kind, narrative, made_by, approved_by)
      select ?2, 'RECEIPT', 'Direct Debits of ' || collect_on, prepared_by, released_by from collection_run where id = ?1\
      """;

  private static final String POSTING =
      "update collection_run set state = 'POSTING', journal_id = ?2, version = version + 1 where id = ?1";

  @Inject Pool pool;
  @Inject Work work;
  @Inject Today today;
  @Inject CollectionJobs jobs;
  @Inject JobRunner runner;

  @Scheduled(
      every = "{quarterday.collection.post:5M}",
      delayed = "20s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> post() {
    return pool.preparedQuery(
            "select id from collection_run where state = 'SUBMITTED' and collect_on <= $1 order by collect_on, id")
        .execute(Tuple.of(today.date()))
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(row -> one(row.getUUID("id")))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> one(UUID id) {
    return work.write(CLOCK, session -> start(session, id))
        .invoke(runner::wake)
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "collection %s was not posted", id))
        .onFailure()
        .recoverWithNull();
  }

  /** Two nodes meet at the row; the second finds it done. */
  private Uni<Void> start(Mutiny.Session session, UUID id) {
    return CollectionRun.hold(session, id)
        .chain(run ->
            run.state() == CollectionRun.State.SUBMITTED
                ? start(session, id, run.collectOn())
                : Uni.createFrom().voidItem());
  }

  private Uni<Void> start(Mutiny.Session session, UUID id, LocalDate collectOn) {
    UUID journal = UuidCreator.getTimeOrderedEpoch();
    return Sql.run(session, JOURNAL, id, journal)
        .chain(() -> Sql.run(session, POSTING, id, journal))
        .chain(() ->
            jobs.start(
                session,
                CLOCK,
                new Jobs.Start(
                    PostCollectionsRun.KIND,
                    id,
                    "Post the Direct Debits of " + collectOn,
                    "dd:approve")))
        .replaceWithVoid();
  }
}
