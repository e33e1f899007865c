package org.quarterday.platform.audit;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Proves the audit log from its first event to its head: every hash is computed again from the
 * events as they stand and compared with the seal, and every head kept outside the database with
 * the chain. Reads only; safe at any time.
 */
@ApplicationScoped
class VerifyAuditChain {

  private static final int PAGE = 5_000;
  private static final int MOST_FAULTS = 50;

  /** What a fault is called in the answer. */
  enum FaultCode {
    CHANGED,
    MISSING,
    TRUNCATED,
    FORKED,
    UNSEALED,
    CHECKPOINT_FORGED
  }

  @Schema(name = "AuditChainFault")
  public record Fault(
      @Schema(description = "Where in the chain.", examples = "17") long position,
      FaultCode code,
      @Schema(examples = "The event was changed after it was sealed.") String detail) {}

  @Schema(name = "AuditChain")
  public record Verdict(
      @Schema(description = "True when no fault was found.") boolean intact,
      @Schema(description = "Sealed events.", examples = "48210") long length,
      @Schema(description = "The hash of the newest seal, in hex.") String head,
      @Schema(
              description = "Events that happened just now and wait for their seal.",
              examples = "3")
          long waiting,
      @Schema(
              description = "Heads kept outside the database that were compared.",
              examples = "1201")
          int checkpoints,
      @Schema(
              description =
                  "Events whose words were removed under the retention schedule; that they happened still verifies.",
              examples = "0")
          long removed,
      @Schema(description = "The first 50 faults.") List<Fault> faults) {}

  /** What is known after walking up to a position. */
  private static final class Walk {
    long position;
    byte[] hash = ChainLink.GENESIS;
    final List<Fault> faults = new ArrayList<>();
    final Map<Long, String> expected = new HashMap<>();
    int checkpoints;
    long removed;

    void fault(long at, FaultCode code, String detail) {
      if (faults.size() < MOST_FAULTS) {
        faults.add(new Fault(at, code, detail));
      }
    }
  }

  private final Pool pool;
  private final Checkpoints checkpoints;

  VerifyAuditChain(Pool pool, Checkpoints checkpoints) {
    this.pool = pool;
    this.checkpoints = checkpoints;
  }

  Uni<Verdict> run() {
    return Uni.createFrom()
        .item(Walk::new)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(this::readCheckpoints)
        .chain(this::walk)
        .chain(this::waiting);
  }

  private void readCheckpoints(Walk walk) {
    for (Checkpoints.Checkpoint each : checkpoints.all()) {
      walk.checkpoints++;
      if (!each.genuine()) {
        walk.fault(
            each.position(), FaultCode.CHECKPOINT_FORGED, "A checkpoint does not carry our stamp.");
      } else if (walk.expected.put(each.position(), each.hash()) instanceof String before
          && !before.equals(each.hash())) {
        walk.fault(each.position(), FaultCode.FORKED, "Two checkpoints disagree about this place.");
      }
    }
  }

  private Uni<Walk> walk(Walk walk) {
    return pool.preparedQuery(
            "select s.position, s.hash, e.id is null, s.formula, "
                + AuditRow.COLUMNS
                + " from audit_seal s left join audit_event e on e.id = s.event_id"
                + AuditRow.REMOVED
                + " where s.position > $1 order by s.position limit $2")
        .execute(Tuple.of(walk.position, PAGE))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .chain(rows -> {
          check(walk, rows);
          return rows.rowCount() < PAGE ? Uni.createFrom().item(walk) : walk(walk);
        });
  }

  private static void check(Walk walk, RowSet<Row> rows) {
    for (Row row : rows) {
      long position = row.getLong(0);
      byte[] sealed = row.getBuffer(1).getBytes();
      if (position != walk.position + 1) {
        walk.fault(
            walk.position + 1,
            FaultCode.MISSING,
            "Seals before position " + position + " are missing.");
      } else if (row.getBoolean(2)) {
        walk.fault(position, FaultCode.MISSING, "The event was deleted after it was sealed.");
      } else if (!verifies(walk, row, sealed)) {
        walk.fault(
            position, FaultCode.CHANGED, "The event or its place was changed after it was sealed.");
      }
      String anchored = walk.expected.remove(position);
      if (anchored != null && !anchored.equals(HexFormat.of().formatHex(sealed))) {
        walk.fault(
            position,
            FaultCode.FORKED,
            "The chain is not the one whose head was kept outside the database.");
      }
      // Go on from what is written, so that one fault is told once and not once for every event
      // after it.
      walk.position = position;
      walk.hash = sealed;
    }
  }

  /**
   * What was removed from an event sealed whole cannot be hashed again: there its seal stands, for
   * its place, and the removal is an event of its own.
   */
  private static boolean verifies(Walk walk, Row row, byte[] sealed) {
    int formula = row.getInteger(3);
    boolean removed = AuditRow.removed(row, 4);
    if (removed) {
      walk.removed++;
    }
    return formula == AuditRow.WHOLE && removed
        || Arrays.equals(sealed, ChainLink.next(walk.hash, AuditRow.fields(row, 4, formula)));
  }

  private Uni<Verdict> waiting(Walk walk) {
    walk.expected.keySet().stream()
        .sorted()
        .limit(1)
        .forEach(beyond ->
            walk.fault(
                beyond,
                FaultCode.TRUNCATED,
                "The chain once reached this place and now ends at " + walk.position + "."));
    return pool.query(
            """
            select count(*), count(*) filter (where e.at < now() - interval '1 hour') from audit_event e
             where not exists (select 1 from audit_seal s where s.event_id = e.id)\
            """)
        .execute()
        .map(rows -> {
          Row row = rows.iterator().next();
          if (row.getLong(1) > 0) {
            walk.fault(
                walk.position,
                FaultCode.UNSEALED,
                row.getLong(1) + " events older than an hour have no seal.");
          }
          String head = HexFormat.of().formatHex(walk.hash);
          return new Verdict(
              walk.faults.isEmpty(),
              walk.position,
              head,
              row.getLong(0),
              walk.checkpoints,
              walk.removed,
              List.copyOf(walk.faults));
        });
  }
}
