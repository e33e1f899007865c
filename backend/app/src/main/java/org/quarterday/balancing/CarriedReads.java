package org.quarterday.balancing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.quarterday.balancing.DayBoard.Count;
import org.quarterday.balancing.DayBoard.DifferenceRow;
import org.quarterday.balancing.DayBoard.ExplanationRow;
import org.quarterday.balancing.rules.DayFigures;
import org.quarterday.balancing.rules.Source;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.work.Columns;

/**
 * What nobody had explained before a day began; explained since, it stays in sight. Days that
 * {@link LookThroughDaysRun} has been through are read from what it kept, the few since then from
 * the books.
 */
final class CarriedReads {

  /** While nothing has been looked through yet, so far back at most. */
  private static final int LOOKS_BACK_DAYS = 31;

  private static final String NOT_LOOKED_THROUGH =
      """
      select least($1::date, greatest($1::date - %1$d, coalesce(max(through) + 1, $1::date - %1$d))) as since from balancing_look\
      """
          .formatted(LOOKS_BACK_DAYS);

  private static final String KEPT =
      """
      select d.day, d.source, d.detail, d.lines, d.pence, e.reason, e.made_by_name, e.made_at
        from balancing_difference d
        left join lateral (
          select * from balancing_explanation x where x.day = d.day and x.source = d.source and x.detail = d.detail
           order by x.number desc limit 1) e on e.difference_lines = d.lines and e.difference_pence = d.pence
       where d.day < $1 and (e.made_at is null or e.made_at >= cast($1::date as timestamp) at time zone 'Europe/London')
       order by d.day, d.source, d.detail\
      """;

  private CarriedReads() {}

  /** The first day whose differences have to be read from the books for a board of this day. */
  static Uni<LocalDate> since(SqlConnection connection, LocalDate day) {
    return connection
        .preparedQuery(NOT_LOOKED_THROUGH)
        .execute(Tuple.of(day))
        .map(rows -> rows.iterator().next().getLocalDate("since"));
  }

  /**
   * The oldest first.
   *
   * @param days the figures of the days {@link #since} then
   */
  static Uni<List<DifferenceRow>> of(
      SqlConnection connection, LocalDate day, SortedMap<LocalDate, DayFigures> days) {
    return connection
        .preparedQuery(KEPT)
        .execute(Tuple.of(day))
        .map(rows ->
            Stream.concat(
                    StreamSupport.stream(rows.spliterator(), false).map(CarriedReads::kept),
                    lately(day, days))
                .toList());
  }

  private static DifferenceRow kept(Row row) {
    Instant madeAt = Columns.instant(row, "made_at");
    return new DifferenceRow(
        row.getLocalDate("day"),
        Source.valueOf(row.getString("source")),
        row.getString("detail"),
        new Count(row.getLong("lines"), row.getLong("pence")),
        madeAt == null
            ? null
            : new ExplanationRow(row.getString("reason"), row.getString("made_by_name"), madeAt));
  }

  private static Stream<DifferenceRow> lately(
      LocalDate day, SortedMap<LocalDate, DayFigures> days) {
    return days.headMap(day).values().stream()
        .flatMap(earlier ->
            earlier.differences().stream()
                .filter(difference -> !difference.explained() || !saidBefore(difference, day))
                .map(difference -> DifferenceRow.of(earlier.day(), difference)));
  }

  private static boolean saidBefore(DayFigures.Difference difference, LocalDate day) {
    return difference.explanation().madeAt().atZone(Today.LONDON).toLocalDate().isBefore(day);
  }
}
