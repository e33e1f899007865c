package org.quarterday.placement;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.quarterday.placement.rules.DebtState;
import org.quarterday.placement.rules.Ending;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Calls back what an agency should have no more: the books show no debt, a write-off is under way,
 * or the agency said nothing for as many months as the council waits.
 */
@ApplicationScoped
class FollowPlacements {

  private static final Logger LOG = Logger.getLogger(FollowPlacements.class);
  private static final Actor CLOCK = Actor.system("Placements");

  /** {@code %1$s} today, {@code %2$s} which of them. */
  private static final String OVER =
      """
      select d.account_id, case when b.balance_pence <= 0 then 'PAID' when w.given_up then 'WRITE_OFF' else 'NO_CONTACT' end as ending
        from placement_debt d join account_balance b on b.account_id = d.account_id
        cross join lateral (select exists (select from write_off o where o.account_id = d.account_id and o.state = 'PROPOSED') as given_up) w
        join council_setting q on q.code = 'AGENCY_QUIET_MONTHS' and q.valid_from <= %1$s and (q.valid_before is null or q.valid_before > %1$s)
       where d.state in (%3$s) and %2$s
         and (b.balance_pence <= 0 or w.given_up or d.heard_on <= %1$s - make_interval(months => cast(q.value as integer)))
       order by d.account_id limit 5000\
      """;

  private static final String ALL =
      OVER.formatted("cast($1 as date)", "true", DebtState.outAsSql());

  /** Asked again when its turn comes: meanwhile it may have been ended, or the agency heard of. */
  private static final String ONE =
      OVER.formatted("cast(?1 as date)", "d.account_id = ?2", DebtState.outAsSql());

  @Inject Pool pool;
  @Inject Work work;
  @Inject Endings endings;
  @Inject Today today;

  @Scheduled(
      every = "{quarterday.placements.follow:15M}",
      delayed = "3M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> follow() {
    return pool.preparedQuery(ALL)
        .execute(Tuple.of(today.date()))
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(row -> one(row.getUUID("account_id")))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> one(UUID account) {
    return work.write(
            CLOCK,
            session ->
                Sql.row(session, ONE, today.date(), account)
                    .chain(row -> {
                      if (row == null) {
                        return Uni.createFrom().voidItem();
                      }
                      Ending ending = Ending.valueOf((String) row[1]);
                      return endings
                          .end(
                              session,
                              CLOCK,
                              account,
                              new Endings.End(ending, ending.words() + "."))
                          .replaceWithVoid();
                    }))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "placed account %s was not followed", account))
        .onFailure()
        .recoverWithNull();
  }
}
