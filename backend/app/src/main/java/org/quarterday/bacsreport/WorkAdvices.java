package org.quarterday.bacsreport;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.quarterday.platform.clock.Today;

/**
 * Works advices one after the other, each in a transaction of its own: those of a report that has
 * just come, those whose day has come, and those a node left when it died. One that fails leaves
 * the others alone and is tried again.
 */
@ApplicationScoped
class WorkAdvices {

  private static final Logger LOG = Logger.getLogger(WorkAdvices.class);

  private static final String OF_REPORT =
      "select id from bacs_advice where report_id = $1 and outcome = 'NEW' order by line, id";

  /** A report that is being worked right now is left alone. */
  private static final String LEFT =
      """
      select a.id from bacs_advice a join bacs_report r on r.id = a.report_id
       where (a.outcome = 'NEW' and r.received_at < now() - interval '10 minutes')
          or (a.outcome = 'WAITING' and a.effective_on <= $1)
       order by a.id limit 1000\
      """;

  @Inject Pool pool;
  @Inject Today today;
  @Inject AdviceWork one;

  /** Those of a report, in its order; how many. */
  Uni<Long> of(UUID reportId) {
    return pool.preparedQuery(OF_REPORT).execute(Tuple.of(reportId)).chain(this::each);
  }

  @Scheduled(
      every = "{quarterday.bacs-reports.sweep:5M}",
      delayed = "1M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> sweep() {
    return pool.preparedQuery(LEFT)
        .execute(Tuple.of(today.date()))
        .chain(this::each)
        .replaceWithVoid();
  }

  private Uni<Long> each(RowSet<Row> rows) {
    return Multi.createFrom()
        .iterable(rows)
        .onItem()
        .transformToUniAndConcatenate(row -> worked(row.getUUID(0)))
        .collect()
        .with(java.util.stream.Collectors.counting());
  }

  private Uni<Outcome> worked(UUID id) {
    return one.work(id)
        .onFailure()
        .recoverWithItem(failed -> {
          LOG.errorf(failed, "the advice %s is left for another try", id);
          return Outcome.NEW;
        });
  }
}
