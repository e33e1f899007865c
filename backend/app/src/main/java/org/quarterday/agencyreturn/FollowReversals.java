package org.quarterday.agencyreturn;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.quarterday.money.Money;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/**
 * Looks for payments of agencies that were taken back: the agency has earned nothing by them, so
 * the terms make nothing of its commission any more, the difference is carried until somebody
 * explains it, and a task says so. The commission itself was kept by the agency, or will be
 * invoiced; only it can give it back.
 */
@ApplicationScoped
class FollowReversals {

  private static final Logger LOG = Logger.getLogger(FollowReversals.class);
  private static final Actor CLOCK = Actor.system("Agencies' files");

  private static final String REVERSED =
      """
      select l.file_id, l.number, l.account_id, l.gross_pence, l.commission_pence, f.name, a.name as agency
        from agency_return_line l join entry e on e.account_id = l.account_id and e.reverses = l.entry_number
        join agency_return_file f on f.id = l.file_id join agency a on a.code = f.agency_code
       where l.state = 'POSTED' and not l.reversed and l.commission_pence > 0 order by l.file_id, l.number limit 1000\
      """;

  private static final String CARRIED =
      """
      update agency_return_line set reversed = true, expected_pence = 0, explained = '', explained_by_name = null, explained_at = null
       where file_id = ?1 and number = ?2 and not reversed\
      """;

  @Inject Pool pool;
  @Inject Work work;
  @Inject Tasks tasks;

  @Scheduled(
      every = "{quarterday.agency-returns.follow:15M}",
      delayed = "4M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> follow() {
    return pool.query(REVERSED)
        .execute()
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(this::one)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> one(Row row) {
    return work.write(CLOCK, session -> carried(session, row))
        .onFailure()
        .invoke(failure ->
            LOG.errorf(
                failure,
                "line %d of agency file %s was not followed",
                row.getInteger("number"),
                row.getUUID("file_id")))
        .onFailure()
        .recoverWithNull();
  }

  /** Two nodes that look at once ask once. */
  private Uni<Void> carried(Mutiny.Session session, Row row) {
    UUID file = row.getUUID("file_id");
    int number = row.getInteger("number");
    return Sql.run(session, CARRIED, file, number)
        .chain(changed ->
            changed == 0
                ? Uni.createFrom().item(false)
                : tasks.raise(session, CLOCK, task(file, number, row)))
        .replaceWithVoid();
  }

  private static Tasks.Task task(UUID file, int number, Row row) {
    String agency = row.getString("agency");
    return new Tasks.Task(
        row.getUUID("account_id"),
        "AGENCY_REVERSED",
        "A payment of %s was taken back; its commission was not".formatted(agency),
        "%s was reversed, and %s has %s of commission for it. Ask for it back, and explain the commission of line %d of %s once it is credited."
            .formatted(
                Money.ofPence(row.getLong("gross_pence")).format(),
                agency,
                Money.ofPence(row.getLong("commission_pence")).format(),
                number,
                row.getString("name")),
        Tasks.Priority.TEN_DAYS,
        "AGENCY_RETURN:%s:%d".formatted(file, number));
  }
}
