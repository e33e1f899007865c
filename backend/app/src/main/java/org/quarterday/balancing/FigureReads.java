package org.quarterday.balancing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.quarterday.balancing.rules.BankDay;
import org.quarterday.balancing.rules.ControlMovement;
import org.quarterday.balancing.rules.DayFigures;
import org.quarterday.balancing.rules.Explanation;
import org.quarterday.balancing.rules.Source;
import org.quarterday.balancing.rules.SourceFigures;
import org.quarterday.balancing.rules.Tally;
import org.quarterday.platform.work.Columns;

/** The figures of days on a connection of the caller's: what a screen shows and a person signs. */
final class FigureReads {

  private FigureReads() {}

  /** The days from the first to the last, both included, on which there is anything. */
  static Uni<SortedMap<LocalDate, DayFigures>> days(
      SqlConnection connection, LocalDate first, LocalDate last) {
    Tuple between = Tuple.of(first, last);
    return byDay(connection, FigureSql.SOURCES, between, FigureReads::source)
        .chain(sources ->
            byDay(connection, FigureSql.MOVEMENTS, between, FigureReads::movement)
                .chain(moved ->
                    byDay(connection, FigureSql.EXPLANATIONS, between, FigureReads::explanation)
                        .chain(said ->
                            byDay(connection, BankDayReads.DAYS, between, BankDayReads::day)
                                .map(bank -> together(sources, moved, said, bank)))));
  }

  /** The figures of one day, which may be that there are none. */
  static Uni<DayFigures> day(SqlConnection connection, LocalDate day) {
    return days(connection, day, day)
        .map(days -> days.getOrDefault(day, DayFigures.nothingOn(day)));
  }

  private static SortedMap<LocalDate, DayFigures> together(
      Map<LocalDate, List<SourceFigures>> sources,
      Map<LocalDate, List<ControlMovement>> moved,
      Map<LocalDate, List<Explanation>> said,
      Map<LocalDate, List<BankDay>> bank) {
    SortedMap<LocalDate, DayFigures> days = new TreeMap<>();
    for (var all : List.of(sources, moved, said, bank)) {
      for (LocalDate day : all.keySet()) {
        days.computeIfAbsent(
            day,
            any ->
                new DayFigures(
                    day,
                    sources.getOrDefault(day, List.of()),
                    moved.getOrDefault(day, List.of()),
                    said.getOrDefault(day, List.of()),
                    bank.getOrDefault(day, List.of())));
      }
    }
    return days;
  }

  private static <T> Uni<Map<LocalDate, List<T>>> byDay(
      SqlConnection connection, String sql, Tuple between, Function<Row, T> reader) {
    return connection
        .preparedQuery(sql)
        .execute(between)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .collect(
                    Collectors.groupingBy(
                        row -> row.getLocalDate("day"),
                        Collectors.mapping(reader, Collectors.toList()))));
  }

  static SourceFigures source(Row row) {
    return SourceFigures.of(
        Source.valueOf(row.getString("source")),
        row.getString("detail"),
        tally(row, "told"),
        tally(row, "posted"),
        tally(row, "held"),
        tally(row, "rejected"));
  }

  private static Tally tally(Row row, String of) {
    return new Tally(row.getLong(of + "_lines"), row.getLong(of + "_pence"));
  }

  private static ControlMovement movement(Row row) {
    return new ControlMovement(
        row.getString("code"),
        row.getLong("debit"),
        row.getLong("credit"),
        row.getLong("movements"));
  }

  private static Explanation explanation(Row row) {
    return new Explanation(
        Source.valueOf(row.getString("source")),
        row.getString("detail"),
        row.getInteger("number"),
        new Tally(row.getLong("difference_lines"), row.getLong("difference_pence")),
        row.getString("reason"),
        row.getString("made_by"),
        row.getString("made_by_name"),
        Columns.instant(row, "made_at"));
  }
}
