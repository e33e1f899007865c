package org.quarterday.bank;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Refuses what a node was still reading when it died. Sent again it is a new file. */
@ApplicationScoped
class SweepUnreadFiles {

  private static final String LEFT =
      "select id from bank_file where state = 'RECEIVING' and received_at < now() - interval '2 hours'";

  @Inject Pool pool;
  @Inject Work work;

  @Scheduled(
      every = "15M",
      delayed = "1M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> sweep() {
    return pool.query(LEFT)
        .execute()
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(row ->
            work.sql(
                Actor.system("Bank statements"),
                "",
                connection ->
                    UnreadFile.refuse(connection, row.getUUID("id"), "it did not arrive whole")))
        .collect()
        .last()
        .replaceWithVoid();
  }
}
