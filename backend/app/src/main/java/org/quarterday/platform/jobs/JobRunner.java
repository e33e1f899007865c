package org.quarterday.platform.jobs;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Does chunks, on every node that runs: claim one, do it in one transaction with the mark that it
 * is done, take the next. A node that dies leaves a lease that runs out and a transaction the
 * database rolls back; another node goes on from there.
 */
@ApplicationScoped
public class JobRunner {

  private static final Logger LOG = Logger.getLogger(JobRunner.class);

  /** A chunk tried this often without success is given up; its neighbours go on. */
  private static final int ATTEMPTS = 5;

  /**
   * No statement outlives its chunk's lease, plans are made for the range at hand, and a chunk is
   * sorted in memory.
   */
  private static final String LIMITS =
      "select set_config('statement_timeout', $1, true), set_config('plan_cache_mode', 'force_custom_plan', true),"
          + " set_config('work_mem', '32MB', true)";

  private static final String ENDED =
      """
      select j.id from job j
       where j.state = 'RUNNING' and j.kind = any ($1)
         and not exists (select from job_chunk c where c.job_id = j.id and c.state in ('WAITING', 'RUNNING'))\
      """;

  private final Work work;
  private final Pool pool;
  private final Map<String, JobKind> kinds;
  private final ChunkLedger chunks;
  private final Duration lease;
  private final int workers;
  private final AtomicInteger working = new AtomicInteger();

  /**
   * @param lease how long a chunk may take before another node may take it over
   * @param workers how many chunks this node does at once
   */
  @Inject
  public JobRunner(
      Work work,
      Pool pool,
      @All List<JobKind> kinds,
      @ConfigProperty(name = "quarterday.jobs.lease", defaultValue = "2M") Duration lease,
      @ConfigProperty(name = "quarterday.jobs.workers", defaultValue = "2") int workers) {
    this.work = work;
    this.pool = pool;
    this.kinds =
        kinds.stream().collect(Collectors.toUnmodifiableMap(JobKind::name, Function.identity()));
    this.lease = lease;
    this.workers = workers;
    this.chunks =
        new ChunkLedger(pool, ProcessHandle.current().pid() + "-" + UUID.randomUUID(), lease);
  }

  /** Looks for work left by a node that died, and for jobs that only need ending. */
  @Scheduled(
      every = "{quarterday.jobs.poll:2s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    wake();
    return endDoneJobs()
        .onFailure()
        .invoke(e -> LOG.warn("looking for ended jobs: " + e.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  /** Starts this node's workers on whatever there is to do; returns at once. */
  public void wake() {
    while (true) {
      int now = working.get();
      if (now >= workers) {
        return;
      }
      if (working.compareAndSet(now, now + 1)) {
        drain()
            .onTermination()
            .invoke(working::decrementAndGet)
            .subscribe()
            .with(done -> {}, e -> LOG.warn("jobs wait for the next look: " + e.getMessage()));
      }
    }
  }

  /** Does chunks until none is left to claim. */
  public Uni<Void> drain() {
    return Multi.createBy()
        .repeating()
        .uni(this::step)
        .whilst(did -> did)
        .collect()
        .last()
        .chain(this::endDoneJobs);
  }

  /** Does one chunk; false when there was none. */
  public Uni<Boolean> step() {
    return chunks
        .claim(kinds.keySet().toArray(String[]::new))
        .chain(claimed ->
            claimed.isEmpty()
                ? Uni.createFrom().item(false)
                : perform(claimed.get()).chain(() -> end(claimed.get().jobId())).replaceWith(true));
  }

  /** Claims without doing: for what must be shown to happen between the two. */
  Uni<Optional<Chunk>> claim() {
    return chunks.claim(kinds.keySet().toArray(String[]::new));
  }

  Uni<Void> perform(Chunk chunk) {
    return transaction(
            chunk.actor(),
            chunk.actorName(),
            tx -> kinds.get(chunk.kind()).chunk(tx, chunk).chain(() -> chunks.done(tx, chunk)))
        .onFailure()
        .recoverWithUni(failure -> handle(chunk, failure));
  }

  private Uni<Void> handle(Chunk chunk, Throwable failure) {
    if (failure instanceof ChunkLedger.Overtaken) {
      LOG.warn(failure.getMessage());
      return Uni.createFrom().voidItem();
    }
    LOG.warnf(
        "chunk %d of %s %s: %s", chunk.number(), chunk.kind(), chunk.jobId(), failure.getMessage());
    if (passing(failure)) {
      return chunks
          .letGo(chunk, chunk.attempts() >= ATTEMPTS, words(failure))
          .onItem()
          .delayIt()
          .by(Duration.ofMillis(200L * chunk.attempts()));
    }
    return isolate(chunk, failure);
  }

  /** A chunk with a bad item is halved until the bad item stands alone; the good ones are done. */
  private Uni<Void> isolate(Chunk chunk, Throwable failure) {
    return transaction(
            chunk.actor(),
            chunk.actorName(),
            tx ->
                kinds
                    .get(chunk.kind())
                    .middle(tx, chunk)
                    .chain(at ->
                        at.isEmpty()
                            ? Uni.createFrom().item(false)
                            : chunks.split(tx, chunk, at.get()).replaceWith(true)))
        .chain(split ->
            split ? Uni.createFrom().voidItem() : chunks.letGo(chunk, true, words(failure)));
  }

  private Uni<Void> endDoneJobs() {
    return pool.preparedQuery(ENDED)
        .execute(Tuple.of(kinds.keySet().toArray(String[]::new)))
        .toMulti()
        .flatMap(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(row -> end(row.getUUID("id")))
        .collect()
        .last()
        .replaceWithVoid();
  }

  /**
   * Ends the job if nothing of it is left to do. The job's row is locked: one node ends it, once.
   */
  private Uni<Void> end(UUID jobId) {
    return pool.preparedQuery(
            "select started_by, started_by_name from job where id = $1 and state = 'RUNNING'"
                + " and not exists (select from job_chunk where job_id = $1 and state in ('WAITING', 'RUNNING'))")
        .execute(Tuple.of(jobId))
        .chain(rows -> {
          if (rows.rowCount() == 0) {
            return Uni.createFrom().voidItem();
          }
          Row job = rows.iterator().next();
          return transaction(job.getString(0), job.getString(1), tx -> endIn(tx, jobId));
        })
        .onFailure(failure -> !passing(failure))
        .recoverWithUni(failure -> fail(jobId, failure));
  }

  private Uni<Void> endIn(SqlConnection tx, UUID jobId) {
    return tx.preparedQuery(
            """
            with held as (select id, kind, subject_id from job where id = $1 and state = 'RUNNING' for update)
            select held.kind, held.subject_id, count(c.number) filter (where c.state in ('WAITING', 'RUNNING')) as open,
                   count(c.number) filter (where c.state = 'FAILED') as failed
              from held left join job_chunk c on c.job_id = held.id group by held.kind, held.subject_id\
            """)
        .execute(Tuple.of(jobId))
        .chain(rows -> {
          if (rows.rowCount() == 0 || rows.iterator().next().getLong("open") > 0) {
            return Uni.createFrom().voidItem();
          }
          Row row = rows.iterator().next();
          int failed = row.getLong("failed").intValue();
          return kinds
              .get(row.getString("kind"))
              .finish(tx, row.getUUID("subject_id"), failed)
              .chain(() ->
                  tx.preparedQuery(
                          "update job set state = $2, finished_at = clock_timestamp() where id = $1")
                      .execute(
                          Tuple.of(jobId, failed == 0 ? "COMPLETED" : "COMPLETED_WITH_EXCEPTIONS")))
              .replaceWithVoid();
        });
  }

  private Uni<Void> fail(UUID jobId, Throwable failure) {
    LOG.errorf(failure, "job %s cannot be ended", jobId);
    return pool.preparedQuery(
            "update job set state = 'FAILED', failure = $2, finished_at = clock_timestamp() where id = $1 and state = 'RUNNING'")
        .execute(Tuple.of(jobId, words(failure)))
        .replaceWithVoid();
  }

  private <T> Uni<T> transaction(String actor, String name, Function<SqlConnection, Uni<T>> of) {
    int cut = actor.lastIndexOf('|');
    Actor by =
        new Actor(
            actor.substring(0, Math.max(cut, 0)), actor.substring(cut + 1), name, "", Set.of());
    return work.sql(
        by,
        "",
        tx ->
            tx.preparedQuery(LIMITS)
                .execute(Tuple.of(String.valueOf(lease.toMillis())))
                .chain(() -> of.apply(tx)));
  }

  /** Whether the same work may well succeed later: the network, a lock, a server going down. */
  private static boolean passing(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException pg && pg.getSqlState() != null) {
        String kind = pg.getSqlState().substring(0, 2);
        return !(kind.equals("22") || kind.equals("23") || kind.equals("P0"));
      }
      if (cause instanceof ArithmeticException || cause instanceof IllegalStateException) {
        return false;
      }
    }
    return true;
  }

  private static String words(Throwable failure) {
    String message = failure.getMessage();
    if (failure instanceof PgException pg) {
      message = pg.getErrorMessage();
    }
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
