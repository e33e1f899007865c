package org.quarterday.online;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.quarterday.platform.work.Work;

/**
 * Asks again for payments whose outcome is unknown: the tenant closed the page, the notice was
 * lost, the provider was down. One node at a time asks for a payment, later each time, and as long
 * as it takes: money must not be forgotten.
 */
@ApplicationScoped
class AskForOutcomes {

  private static final Logger LOG = Logger.getLogger(AskForOutcomes.class);

  private static final String TAKE =
      """
      update card_payment set asked_times = asked_times + 1,
             ask_after = clock_timestamp() + least(interval '6 hours', interval '1 minute' * power(2, least(asked_times, 9)))
       where id in (select id from card_payment where state in ('STARTED', 'SUBMITTED') and ask_after <= clock_timestamp()
                     order by ask_after limit 50 for update skip locked)
      returning id\
      """;

  /** The provider never heard of it, or its answer never reached the tenant: nobody could pay. */
  private static final String NEVER_BEGUN =
      "update card_payment set state = 'CANCELLED', ended_at = clock_timestamp() where state = 'STARTING' and started_at < clock_timestamp() - interval '3 hours'";

  @Inject Pool pool;
  @Inject Work work;
  @Inject SettleCardPayment settle;

  @Scheduled(
      every = "{quarterday.online.ask-again:30s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> ask() {
    return work.sql(
            SettleCardPayment.POSTS, "", connection -> connection.query(NEVER_BEGUN).execute())
        .chain(() -> pool.query(TAKE).execute())
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(row -> one(row.getUUID("id")))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> one(UUID id) {
    return settle
        .run(SettleCardPayment.POSTS, id)
        .onFailure()
        .invoke(
            failure -> LOG.warnf("card payment %s is still unknown: %s", id, failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }
}
