package org.quarterday.balancing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.quarterday.balancing.rules.DayFigures;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Looks once through every day that is over and keeps what differed on it, so that it is carried
 * until somebody explains it and no board has to look for it again. It only adds what the books
 * say; two nodes doing it at once keep the same.
 */
@ApplicationScoped
class LookThroughDaysRun {

  /** Few enough that the figures of a window are small whatever a council does in a week. */
  private static final int DAYS_AT_ONCE = 7;

  /** What was being written when a day ended is on the books by then. */
  private static final int SETTLED_AFTER_DAYS = 2;

  private static final String FIRST =
      """
      select coalesce((select max(through) + 1 from balancing_look),
                      (select cast(min(recorded_at) at time zone 'Europe/London' as date) from journal)) as day\
      """;

  private static final String KEEP =
      "insert into balancing_difference (day, source, detail, lines, pence) values ($1, $2, $3, $4, $5) on conflict do nothing";

  private static final String CLOSING =
      "insert into balancing_closing (through, control_code, pence) values ($1, $2, $3) on conflict do nothing";

  private static final String LOOKED =
      "insert into balancing_look (through) values ($1) on conflict do nothing";

  /** Rows to keep of a window: what differed, and what every control account closed with. */
  private record Seen(List<Tuple> differences, List<Tuple> closings) {}

  @Inject Pool pool;
  @Inject Work work;
  @Inject Today today;

  /** Every hour, because a backend may be down at any one of them; most find nothing to do. */
  @Scheduled(
      cron = "0 20 * * * ?",
      timeZone = "Europe/London",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> run() {
    LocalDate last = today.date().minusDays(SETTLED_AFTER_DAYS);
    return pool.query(FIRST)
        .execute()
        .chain(rows -> through(rows.iterator().next().getLocalDate("day"), last));
  }

  /**
   * @param first null while nothing has ever been posted
   */
  private Uni<Void> through(LocalDate first, LocalDate last) {
    if (first == null || first.isAfter(last)) {
      return Uni.createFrom().voidItem();
    }
    LocalDate end = first.plusDays(DAYS_AT_ONCE - 1);
    LocalDate until = end.isAfter(last) ? last : end;
    return pool.withTransaction(connection ->
            connection
                .query("set transaction isolation level repeatable read read only")
                .execute()
                .chain(() -> FigureReads.days(connection, first, until))
                .chain(days ->
                    ControlReads.openings(connection, until.plusDays(1))
                        .map(closings -> new Seen(differences(days), closings(until, closings)))))
        .chain(seen ->
            work.sql(
                Actor.system("Days looked through"),
                "",
                connection -> keep(connection, seen, until)))
        .chain(() -> through(until.plusDays(1), last));
  }

  private static List<Tuple> differences(SortedMap<LocalDate, DayFigures> days) {
    return days.values().stream()
        .flatMap(figures -> figures.differences().stream().map(one -> values(figures.day(), one)))
        .toList();
  }

  private static List<Tuple> closings(LocalDate through, Map<String, Long> closings) {
    return closings.entrySet().stream()
        .filter(closing -> closing.getValue() != 0)
        .map(closing -> Tuple.of(through, closing.getKey(), closing.getValue()))
        .toList();
  }

  private static Tuple values(LocalDate day, DayFigures.Difference difference) {
    var figures = difference.figures();
    return Tuple.of(
        day,
        figures.source().name(),
        figures.detail(),
        figures.difference().lines(),
        figures.difference().pence());
  }

  private static Uni<Void> keep(SqlConnection connection, Seen seen, LocalDate until) {
    return all(connection, KEEP, seen.differences())
        .chain(() -> all(connection, CLOSING, seen.closings()))
        .chain(() -> connection.preparedQuery(LOOKED).execute(Tuple.of(until)))
        .replaceWithVoid();
  }

  private static Uni<Void> all(SqlConnection connection, String sql, List<Tuple> rows) {
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
  }
}
