package org.quarterday.migration;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Sees to it that an import that was asked for is carried out once: it claims a running import that
 * nobody holds, under a lease it renews, and numbers the claim. A node that was paused past its
 * lease finds its number stale when it comes to commit, and commits nothing.
 */
@ApplicationScoped
public class ImportRunner {

  private static final Logger LOG = Logger.getLogger(ImportRunner.class);

  private static final String CLAIM =
      """
      update import_run set fence = fence + 1, leased_until = now() + interval '30 seconds', step = 'starting', rows_done = 0
       where id = (select id from import_run where state = 'RUNNING' and (leased_until is null or leased_until < now())
                    limit 1 for update skip locked)
      returning id, fence\
      """;
  private static final String RENEW =
      "update import_run set leased_until = now() + interval '30 seconds' where id = $1 and fence = $2 and state = 'RUNNING'";

  private static final String RELEASE =
      "update import_run set leased_until = now() where id = $1 and fence = $2 and state = 'RUNNING'";

  /** A hold on one import: {@code fence} tells it from every earlier and later one. */
  record Claim(UUID importId, int fence) {}

  @Inject Pool pool;
  @Inject ImportRun importRun;

  private final AtomicReference<Claim> held = new AtomicReference<>();

  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    Claim mine = held.get();
    if (mine != null) {
      pool.preparedQuery(RENEW)
          .execute(Tuple.of(mine.importId(), mine.fence()))
          .await()
          .indefinitely();
      return;
    }
    claim();
  }

  /** Starts at once what has just been asked for, instead of at the next look. */
  void soon() {
    Infrastructure.getDefaultWorkerPool().execute(this::claimQuietly);
  }

  private void claimQuietly() {
    try {
      claim();
    } catch (RuntimeException unreachable) {
      LOG.debug(
          "The database could not be asked for an import to run; the next look will", unreachable);
    }
  }

  private synchronized void claim() {
    if (held.get() != null) {
      return;
    }
    var rows = pool.query(CLAIM).execute().await().indefinitely();
    if (rows.rowCount() == 0) {
      return;
    }
    var row = rows.iterator().next();
    Claim claim = new Claim(row.getUUID("id"), row.getInteger("fence"));
    held.set(claim);
    Infrastructure.getDefaultWorkerPool().execute(() -> carryOut(claim));
  }

  private void carryOut(Claim claim) {
    try {
      importRun.run(claim);
    } catch (RuntimeException failed) {
      LOG.errorf(failed, "Import %s stopped; it will be taken up again", claim.importId());
      release(claim);
    } finally {
      held.set(null);
    }
  }

  /** A failure need not be waited out: whoever looks next may take it up. */
  private void release(Claim claim) {
    try {
      pool.preparedQuery(RELEASE)
          .execute(Tuple.of(claim.importId(), claim.fence()))
          .await()
          .indefinitely();
    } catch (RuntimeException unreachable) {
      LOG.debug("The lease lapses by itself", unreachable);
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    Claim mine = held.get();
    if (mine != null) {
      LOG.infof("Import %s will be taken up again after the restart", mine.importId());
    }
  }
}
