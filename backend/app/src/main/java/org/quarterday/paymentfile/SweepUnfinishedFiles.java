package org.quarterday.paymentfile;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Refuses what a node was still reading when it died. Nothing of such a file was ever posted, and
 * sent again it is a new one. A living upload is at most an hour long.
 */
@ApplicationScoped
class SweepUnfinishedFiles {

  private static final String LEFT =
      "select id from payment_file where state = 'RECEIVING' and received_at < now() - interval '2 hours'";

  @Inject Pool pool;
  @Inject Work work;

  @Scheduled(
      every = "{quarterday.payment-files.sweep:15M}",
      delayed = "1M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> sweep() {
    return pool.query(LEFT)
        .execute()
        .onItem()
        .transformToMulti(rows -> io.smallrye.mutiny.Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(row -> refuse(row.getUUID(0)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Integer> refuse(UUID id) {
    return work.write(
        Actor.system("Payment files"),
        session -> FileRecord.refuse(session, id, null, "it did not arrive whole"));
  }
}
