package org.quarterday.platform.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.quarterday.platform.clock.Today;

/**
 * Seals committed events into the chain, some seconds after they happened: those who write never
 * wait for each other's hash. An event whose transaction ended late is sealed late, at the end; the
 * order of the chain is the order of sealing, and is fixed.
 */
@ApplicationScoped
class SealRun {

  private static final Logger LOG = Logger.getLogger(SealRun.class);
  private static final int BATCH = 5_000;

  /**
   * How far behind the last sealed event a late one is looked for; a new runner looks everywhere
   * once.
   */
  private static final Duration LATE = Duration.ofHours(1);

  record Head(long position, byte[] hash, Instant eventAt) {}

  private final Pool pool;
  private final SealLease lease;
  private final Checkpoints checkpoints;
  private final Today today;
  private volatile boolean lookedEverywhere;

  SealRun(Pool pool, SealLease lease, Checkpoints checkpoints, Today today) {
    this.pool = pool;
    this.lease = lease;
    this.checkpoints = checkpoints;
    this.today = today;
  }

  @Scheduled(
      every = "${quarterday.audit.seal-every:10s}",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    return sealAll()
        .onFailure()
        .invoke(failure -> LOG.warn("audit events wait for their seal: " + failure.getMessage()))
        .onFailure()
        .recoverWithItem(0)
        .replaceWithVoid();
  }

  /**
   * Seals everything there is, batch by batch; answers how many. Nothing when another node is at
   * it.
   */
  Uni<Integer> sealAll() {
    return lease
        .take()
        .chain(fence -> fence == null ? Uni.createFrom().item(0) : batches(fence, 0));
  }

  private Uni<Integer> batches(long fence, int soFar) {
    return pool.withTransaction(connection -> batch(connection, fence))
        .chain(sealed -> {
          if (sealed.isEmpty()) {
            return Uni.createFrom().item(soFar);
          }
          return anchored(sealed.getLast())
              .chain(() ->
                  sealed.size() < BATCH
                      ? Uni.createFrom().item(soFar + sealed.size())
                      : batches(fence, soFar + sealed.size()));
        });
  }

  private Uni<List<Head>> batch(SqlConnection connection, long fence) {
    return lease
        .holds(connection, fence)
        .chain(holds ->
            holds
                ? head(connection)
                    .chain(head ->
                        unsealed(connection, head).chain(rows -> link(connection, head, rows)))
                : Uni.createFrom().item(List.of()));
  }

  private static Uni<Head> head(SqlConnection connection) {
    return connection
        .query(
            """
            select s.position, s.hash, e.at from audit_seal s left join audit_event e on e.id = s.event_id
             order by s.position desc limit 1\
            """)
        .execute()
        .map(rows -> {
          if (rows.rowCount() == 0) {
            return new Head(0, ChainLink.GENESIS, Instant.EPOCH);
          }
          Row row = rows.iterator().next();
          OffsetDateTime at = row.getOffsetDateTime(2);
          return new Head(
              row.getLong(0),
              row.getBuffer(1).getBytes(),
              at == null ? Instant.EPOCH : at.toInstant());
        });
  }

  private Uni<RowSet<Row>> unsealed(SqlConnection connection, Head head) {
    Instant from =
        lookedEverywhere && head.eventAt().isAfter(Instant.EPOCH)
            ? head.eventAt().minus(LATE)
            : Instant.EPOCH;
    return connection
        .preparedQuery(
            "select e.id, e.at, "
                + AuditRow.COLUMNS
                + """
                 from audit_event e left join audit_removal r on r.event_id = e.id where e.id >= $1 and not exists (select 1 from audit_seal s where s.event_id = e.id)
                order by e.id limit $2\
                """)
        .execute(Tuple.of(AuditLog.firstOf(from), BATCH));
  }

  private Uni<List<Head>> link(SqlConnection connection, Head head, RowSet<Row> rows) {
    List<Head> sealed = new ArrayList<>(rows.rowCount());
    List<UUID> events = new ArrayList<>(rows.rowCount());
    byte[] hash = head.hash();
    for (Row row : rows) {
      hash = ChainLink.next(hash, AuditRow.fields(row, 2, AuditRow.DIGESTS));
      sealed.add(
          new Head(
              head.position() + sealed.size() + 1, hash, row.getOffsetDateTime(1).toInstant()));
      events.add(row.getUUID(0));
    }
    if (sealed.size() < BATCH) {
      lookedEverywhere = true;
    }
    return sealed.isEmpty()
        ? Uni.createFrom().item(sealed)
        : save(connection, sealed, events).replaceWith(sealed);
  }

  private Uni<Void> save(SqlConnection connection, List<Head> sealed, List<UUID> events) {
    return connection
        .preparedQuery(
            """
            insert into audit_seal (position, event_id, hash, sealed_at)
            select position, event_id, hash, $4 from unnest($1::bigint[], $2::uuid[], $3::bytea[]) as t(position, event_id, hash)\
            """)
        .execute(
            Tuple.of(
                sealed.stream().map(Head::position).toArray(Long[]::new),
                events.toArray(UUID[]::new),
                sealed.stream()
                    .map(link -> Buffer.buffer(link.hash()).getDelegate())
                    .toArray(io.vertx.core.buffer.Buffer[]::new),
                today.instant().atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  private Uni<Void> anchored(Head head) {
    return Uni.createFrom()
        .item(head)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(link -> checkpoints.add(link.position(), link.hash(), today.instant()))
        .replaceWithVoid();
  }
}
