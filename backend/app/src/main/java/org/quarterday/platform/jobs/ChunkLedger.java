package org.quarterday.platform.jobs;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows that say which chunk is whose. Claims and outcomes are single statements, so that nodes
 * that work at the same time never hold the same chunk; the database's clock counts the leases.
 */
final class ChunkLedger {

  /** Thrown when the chunk has been taken over: the work of this transaction must not count. */
  static final class Overtaken extends RuntimeException {
    Overtaken(Chunk chunk) {
      super(
          "chunk " + chunk.number() + " of job " + chunk.jobId() + " was taken over",
          null,
          false,
          false);
    }
  }

  private static final String CLAIM =
      """
      with free as (
        select c.job_id, c.number
          from job j join job_chunk c on c.job_id = j.id
         where j.state = 'RUNNING' and j.kind = any ($3)
           and (c.state = 'WAITING' or (c.state = 'RUNNING' and c.lease_until < clock_timestamp()))
         order by j.started_at, c.job_id, c.number
         limit 1 for update of c skip locked)
      update job_chunk c
         set state = 'RUNNING', lease_owner = $1, lease_until = clock_timestamp() + make_interval(secs => $2),
             fencing = c.fencing + 1, attempts = c.attempts + 1
        from free f join job j on j.id = f.job_id
       where c.job_id = f.job_id and c.number = f.number
      returning c.job_id, c.number, j.kind, j.subject_id, c.part, c.from_id, c.before_id, c.items, c.attempts, c.fencing,
                j.started_by, j.started_by_name\
      """;

  private static final String DONE =
      """
      update job_chunk set state = 'DONE', done_at = clock_timestamp(), lease_owner = null, lease_until = null, failure = null
       where job_id = $1 and number = $2 and fencing = $3 and state = 'RUNNING'\
      """;

  private static final String LET_GO =
      """
      update job_chunk set state = $4, failure = $5, lease_owner = null, lease_until = null
       where job_id = $1 and number = $2 and fencing = $3 and state = 'RUNNING'\
      """;

  private static final String UPPER_HALF =
      """
      insert into job_chunk (job_id, number, part, from_id, before_id, items)
      select job_id, (select max(number) + 1 from job_chunk where job_id = $1), part, $4, before_id, items - items / 2
        from job_chunk where job_id = $1 and number = $2 and fencing = $3 and state = 'RUNNING'\
      """;

  private static final String LOWER_HALF =
      """
      update job_chunk set before_id = $4, items = greatest(items / 2, 1), state = 'WAITING', attempts = 0,
             lease_owner = null, lease_until = null
       where job_id = $1 and number = $2 and fencing = $3 and state = 'RUNNING'\
      """;

  private final Pool pool;
  private final String node;
  private final Duration lease;

  ChunkLedger(Pool pool, String node, Duration lease) {
    this.pool = pool;
    this.node = node;
    this.lease = lease;
  }

  /** The next chunk of these kinds that is nobody's, or whose holder's lease ran out. */
  Uni<Optional<Chunk>> claim(String[] kinds) {
    return pool.preparedQuery(CLAIM)
        .execute(Tuple.of(node, (double) lease.toMillis() / 1000, kinds))
        .map(rows ->
            rows.rowCount() == 0
                ? Optional.empty()
                : Optional.of(Chunk.of(rows.iterator().next())));
  }

  /** Marks the chunk done in its own transaction; a holder that was taken over gets no further. */
  Uni<Void> done(SqlConnection transaction, Chunk chunk) {
    return transaction
        .preparedQuery(DONE)
        .execute(Tuple.of(chunk.jobId(), chunk.number(), chunk.fencing()))
        .invoke(rows -> refuseOvertaken(rows.rowCount(), chunk))
        .replaceWithVoid();
  }

  /** Gives the chunk back to be tried again, or up for good. */
  Uni<Void> letGo(Chunk chunk, boolean forGood, String failure) {
    return pool.preparedQuery(LET_GO)
        .execute(
            Tuple.of(
                chunk.jobId(),
                chunk.number(),
                chunk.fencing(),
                forGood ? "FAILED" : "WAITING",
                failure))
        .replaceWithVoid();
  }

  /** Parts the chunk in two at the id, both to be done again. */
  Uni<Void> split(SqlConnection transaction, Chunk chunk, UUID at) {
    Tuple where = Tuple.of(chunk.jobId(), chunk.number(), chunk.fencing(), at);
    return transaction
        .preparedQuery("select 1 from job where id = $1 for update")
        .execute(Tuple.of(chunk.jobId()))
        .chain(() -> transaction.preparedQuery(UPPER_HALF).execute(where))
        .invoke(rows -> refuseOvertaken(rows.rowCount(), chunk))
        .chain(() -> transaction.preparedQuery(LOWER_HALF).execute(where))
        .replaceWithVoid();
  }

  private static void refuseOvertaken(int rows, Chunk chunk) {
    if (rows == 0) {
      throw new Overtaken(chunk);
    }
  }
}
