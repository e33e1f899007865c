package org.quarterday.directdebit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.quarterday.directdebit.rules.MandateEvent;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * What time alone does to mandates: one that no bank refused within the waiting time is live, and
 * one that was not used for the dormancy period sleeps until it is lodged anew.
 */
@ApplicationScoped
class SettleMandates {

  private static final Logger LOG = Logger.getLogger(SettleMandates.class);
  private static final Actor CLOCK = Actor.system("Direct Debit calendar");

  private static final String DUE =
      """
      select account_id, id, 'ACCEPT' as event, 'Not refused by the bank within the waiting time' as words
        from mandate where state = 'LODGED' and live_from <= $1
      union all
      select account_id, id, 'SLEEP', 'Not used for the dormancy period' from mandate
       where state = 'LIVE' and coalesce(collected_on, live_from) + make_interval(months =>
               (select value from council_setting where code = 'DD_DORMANT_MONTHS' and valid_from <= $1 and (valid_before is null or valid_before > $1)))
             < $1
         and not exists (select 1 from direct_debit_item i where i.account_id = mandate.account_id and i.mandate_id = mandate.id
                            and i.state in ('PLANNED', 'IN_RUN', 'SENT'))
      limit 5000\
      """;

  @Inject Pool pool;
  @Inject Work work;
  @Inject MandateMoves moves;
  @Inject Today today;

  @Scheduled(
      every = "{quarterday.direct-debit.settle:10M}",
      delayed = "30s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> settle() {
    return pool.preparedQuery(DUE)
        .execute(Tuple.of(today.date()))
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(this::one)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> one(Row row) {
    MandateEvent event = MandateEvent.valueOf(row.getString("event"));
    return work.write(
            CLOCK,
            session ->
                moves
                    .mayMove(session, row.getUUID("account_id"), row.getUUID("id"), event)
                    .chain(may ->
                        may
                            ? moves.move(
                                session,
                                CLOCK,
                                row.getUUID("account_id"),
                                row.getUUID("id"),
                                event,
                                row.getString("words"))
                            : Uni.createFrom().voidItem()))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "mandate %s was not settled", row.getUUID("id")))
        .onFailure()
        .recoverWithNull();
  }
}
