package org.quarterday.balancing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.quarterday.balancing.DayBoard.ControlRow;
import org.quarterday.balancing.rules.ControlMovement;
import org.quarterday.balancing.rules.DayFigures;

/** The control accounts of a day: what they opened with, what moved, what they closed with. */
final class ControlReads {

  private static final String CONTROLS = "select code, name, kind from control_account";

  private static final String KEPT_UNTIL =
      "select max(through) as through from balancing_look where through < $1";

  /** Nothing was recorded on a computer like this before. */
  private static final LocalDate BEFORE_ALL_RECORDS = LocalDate.EPOCH;

  private ControlReads() {}

  /** Those that had a balance before the day or moved on it, by code. */
  static Uni<List<ControlRow>> of(SqlConnection connection, DayFigures figures) {
    return openings(connection, figures.day())
        .chain(openings ->
            connection
                .query(CONTROLS)
                .execute()
                .map(rows -> {
                  Map<String, Row> named = new HashMap<>();
                  rows.forEach(row -> named.put(row.getString("code"), row));
                  return rows(figures, openings, named);
                }));
  }

  /** What every control account opened a day with, by code. */
  static Uni<Map<String, Long>> openings(SqlConnection connection, LocalDate day) {
    return connection
        .preparedQuery(KEPT_UNTIL)
        .execute(Tuple.of(day))
        .map(rows -> rows.iterator().next().getLocalDate("through"))
        .map(through -> through == null ? BEFORE_ALL_RECORDS : through.plusDays(1))
        .chain(first -> connection.preparedQuery(FigureSql.OPENINGS).execute(Tuple.of(first, day)))
        .map(rows -> {
          Map<String, Long> openings = new HashMap<>();
          rows.forEach(row -> openings.put(row.getString("code"), row.getLong("pence")));
          return openings;
        });
  }

  private static List<ControlRow> rows(
      DayFigures figures, Map<String, Long> openings, Map<String, Row> named) {
    Map<String, ControlMovement> moved = new HashMap<>();
    figures.movements().forEach(one -> moved.put(one.code(), one));
    var codes = new TreeSet<>(openings.keySet());
    codes.addAll(moved.keySet());
    return codes.stream()
        .map(code ->
            row(
                code,
                named.get(code),
                openings.getOrDefault(code, 0L),
                moved.getOrDefault(code, new ControlMovement(code, 0, 0, 0))))
        .filter(row -> row.movements() > 0 || row.openingPence() != 0)
        .toList();
  }

  private static ControlRow row(String code, Row named, long opening, ControlMovement moved) {
    return new ControlRow(
        code,
        named == null ? null : named.getString("name"),
        named == null ? null : named.getString("kind"),
        opening,
        moved.debitPence(),
        moved.creditPence(),
        Math.subtractExact(Math.addExact(opening, moved.debitPence()), moved.creditPence()),
        moved.movements());
  }
}
