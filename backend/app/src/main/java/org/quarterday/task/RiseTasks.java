package org.quarterday.task;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.rules.TaskHolder;

/**
 * Tasks nobody answered rise to the next person when their day comes, each in a transaction of its
 * own and once, however many clocks run. One that has risen has its days from then on, so that
 * nothing climbs to the top in one night after a standstill.
 */
@ApplicationScoped
class RiseTasks {

  private static final Logger LOG = Logger.getLogger(RiseTasks.class);
  private static final Actor CLOCK = Actor.system("Tasks");
  private static final int AT_ONCE = 500;

  private static final String FOUND =
      "select id from task where state = 'OPEN' and rises_on <= $1 and ($2::uuid is null or id > $2) order by id limit $3";

  /** Whoever waited here finds that it has risen, and leaves it. */
  private static final String HELD =
      "select held_by, kind, priority, raised_by, account_id from task where id = ?1 and state = 'OPEN' and rises_on <= ?2 for update";

  private static final String RISEN =
      """
      insert into task_rise (task_id, number, from_whom, to_whom, risen_on, named, named_name)
      select cast(?1 as uuid), coalesce(max(r.number), 0) + 1, ?2, ?3, cast(?4 as date), cast(?5 as text), cast(?6 as text)
        from task_rise r where r.task_id = ?1\
      """;

  private static final String MOVED =
      """
      update task set held_by = ?2, rises_on = cast(?3 as date), named = cast(?4 as text), named_name = cast(?5 as text),
             version = version + 1 where id = ?1\
      """;

  /**
   * @param days working days until the next
   */
  private record Rise(TaskHolder from, TaskHolder to, int days, NamedAbove named) {}

  @Inject Pool pool;
  @Inject Work work;
  @Inject Today today;

  @Scheduled(
      every = "{quarterday.tasks.rise:15m}",
      delayed = "2M",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> rise() {
    return from(null);
  }

  private Uni<Void> from(UUID after) {
    return pool.preparedQuery(FOUND)
        .execute(Tuple.of(today.date(), after, AT_ONCE))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID(0)).toList())
        .chain(found ->
            Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .collect()
                .last()
                .chain(() ->
                    found.size() < AT_ONCE ? Uni.createFrom().voidItem() : from(found.getLast())));
  }

  private Uni<Void> one(UUID id) {
    return work.write(CLOCK, session -> step(session, id))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "task %s did not rise", id))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> step(Mutiny.Session session, UUID id) {
    LocalDate day = today.date();
    return Sql.row(session, HELD, id, day)
        .chain(row -> {
          if (row == null) {
            return Uni.createFrom().voidItem();
          }
          TaskHolder from = TaskHolder.valueOf((String) row[0]);
          return from.above()
              .map(to ->
                  ServiceLevel.of(session, (String) row[1], ((Number) row[2]).intValue(), day)
                      .chain(level ->
                          NamedAbove.of(session, to, day, (String) row[3], (UUID) row[4])
                              .chain(named ->
                                  move(session, id, new Rise(from, to, level.riseDays(), named)))))
              .orElseGet(() -> Uni.createFrom().voidItem());
        });
  }

  private Uni<Void> move(Mutiny.Session session, UUID id, Rise rise) {
    LocalDate day = today.date();
    NamedAbove named = rise.named();
    return BankHolidays.of(session)
        .chain(days ->
            Sql.run(
                session,
                MOVED,
                id,
                rise.to().name(),
                rise.to().risesOn(days, day, rise.days()),
                named.id(),
                named.name()))
        .chain(() ->
            Sql.run(
                session,
                RISEN,
                id,
                rise.from().name(),
                rise.to().name(),
                day,
                named.id(),
                named.name()))
        .replaceWithVoid();
  }
}
