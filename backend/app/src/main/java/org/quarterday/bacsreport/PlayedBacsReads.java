package org.quarterday.bacsreport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.bacs.ReportKind;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.BooksReads;

/** How far the invented bank has played a run's cycle, and what each day of it brought. */
@ApplicationScoped
class PlayedBacsReads {

  @Schema(name = "PlayedBacsReport")
  record Brought(
      UUID id, ReportKind kind, String name, int lines, LocalDate reportedOn, int toDecide) {}

  @Schema(name = "PlayedBacsDay")
  record Day(
      @Schema(description = "1 to 4.", examples = "3") int day,
      @Schema(examples = "Collections have come back") String words,
      boolean played,
      List<Brought> reports) {}

  @Schema(name = "PlayedBacsCycle")
  record Cycle(
      List<Day> days,
      @Schema(nullable = true, description = "The next day there is to play; null when all are.")
          Integer next,
      @Schema(nullable = true, description = "Why it cannot be played now; null when it can.")
          String whyNot) {}

  private static final String RUN =
      """
      select r.state, r.file_sha256 is not null as made, coalesce(p.days, 0)::int as days
        from collection_run r left join bacs_played p on p.run_id = r.id where r.id = $1\
      """;

  private static final String REPORTS =
      """
      select b.day::int as day, r.id, r.kind, r.name, r.lines, r.reported_on,
             (select count(*) from bacs_advice a where a.report_id = r.id and a.outcome in ('PROPOSED', 'PARKED'))::int as to_decide
        from bacs_played_report b join bacs_report r on r.id = b.report_id where b.run_id = $1 order by b.day, r.id\
      """;

  @Inject BooksReads books;
  @Inject Pool pool;

  /**
   * @throws Problem 409 BACS_CANNOT_BE_PLAYED with a council's own books
   */
  Uni<Cycle> of(UUID runId) {
    return books
        .holdDemonstration()
        .invoke(demonstration -> {
          if (!demonstration) {
            throw PlayNextDay.ownBooks();
          }
        })
        .chain(() -> pool.preparedQuery(RUN).execute(Tuple.of(runId)))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(CommonProblem.NOT_FOUND, "There is no such run.");
          }
          return rows.iterator().next();
        })
        .chain(run ->
            pool.preparedQuery(REPORTS)
                .execute(Tuple.of(runId))
                .map(reports -> cycle(run, reports)));
  }

  private static Cycle cycle(Row run, RowSet<Row> reports) {
    List<List<Brought>> brought =
        PlayNextDay.WORDS.stream().map(words -> (List<Brought>) new ArrayList<Brought>()).toList();
    reports.forEach(row -> brought.get(row.getInteger("day") - 1).add(brought(row)));
    int played = run.getInteger("days");
    List<Day> days =
        IntStream.rangeClosed(1, PlayNextDay.WORDS.size())
            .mapToObj(day ->
                new Day(day, PlayNextDay.WORDS.get(day - 1), day <= played, brought.get(day - 1)))
            .toList();
    int next = played + 1;
    return new Cycle(
        days,
        next > days.size() ? null : next,
        PlayNextDay.whyNot(next, run.getString("state"), run.getBoolean("made")).orElse(null));
  }

  private static Brought brought(Row row) {
    return new Brought(
        row.getUUID("id"),
        ReportKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getInteger("lines"),
        row.getLocalDate("reported_on"),
        row.getInteger("to_decide"));
  }
}
