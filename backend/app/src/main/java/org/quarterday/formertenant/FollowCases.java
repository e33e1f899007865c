package org.quarterday.formertenant;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Closes the cases whose debt the books no longer show: paid, written off or corrected. */
@ApplicationScoped
class FollowCases {

  private static final Logger LOG = Logger.getLogger(FollowCases.class);
  private static final Actor CLOCK = Actor.system("Former tenants");

  private static final String SETTLED =
      """
      select c.account_id from former_tenant_case c join account_balance b on b.account_id = c.account_id
       where c.stage <> 'CLOSED' and b.balance_pence <= 0 order by c.account_id limit 5000\
      """;

  private static final String IN_TURN =
      "select balance_pence from account_balance where account_id = ?1 for update";

  @Inject Pool pool;
  @Inject Work work;
  @Inject Cases cases;

  @Scheduled(
      every = "{quarterday.former-tenants.follow:15M}",
      delayed = "2M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> follow() {
    return pool.query(SETTLED)
        .execute()
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(row -> one(row.getUUID("account_id")))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> one(UUID accountId) {
    return work.write(
            CLOCK,
            session ->
                Sql.row(session, IN_TURN, accountId)
                    .chain(row ->
                        cases.follow(session, CLOCK, accountId, ((Number) row[0]).longValue()))
                    .replaceWithVoid())
        .onFailure()
        .invoke(
            failure -> LOG.errorf(failure, "the case of account %s was not followed", accountId))
        .onFailure()
        .recoverWithNull();
  }
}
