package org.quarterday.platform.work;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.problem.Problem;

/**
 * A row of settings that is another from a day on: what it was ends the day before, and what was
 * decided for later days stays as it was decided.
 */
public final class DatedRow {

  /** As codes are written. */
  public static final String CODE = "[A-Z][A-Z_]{2,29}";

  private DatedRow() {}

  /**
   * Ends what it is on the day before, so that the caller can say what it is from the day on.
   *
   * @param table with {@code code}, {@code valid_from} and {@code valid_before}; named by the code
   *     of the application, never by a caller
   * @param wrong the feature's problem at a pointer, with its detail
   * @throws Problem at {@code /validFrom} for a day that is past, or before one decided already
   */
  public static Uni<Void> end(
      Mutiny.Session session,
      String table,
      String code,
      LocalDate from,
      LocalDate today,
      BiFunction<String, String, Problem> wrong) {
    if (from.isBefore(today)) {
      throw wrong.apply("/validFrom", "Choose today or a later day.");
    }
    return Sql.rows(
            session,
            "select valid_from from %s where code = ?1 order by valid_from for update"
                .formatted(table),
            code)
        .invoke(rows -> refuseLater(rows, from, wrong))
        .chain(() ->
            Sql.run(
                session,
                "delete from %s where code = ?1 and valid_from = ?2".formatted(table),
                code,
                from))
        .chain(() ->
            Sql.run(
                session,
                "update %s set valid_before = ?2 where code = ?1 and valid_from < ?2 and (valid_before is null or valid_before > ?2)"
                    .formatted(table),
                code,
                from))
        .replaceWithVoid();
  }

  private static void refuseLater(
      List<Object[]> rows, LocalDate from, BiFunction<String, String, Problem> wrong) {
    rows.stream()
        .map(row -> (LocalDate) row[0])
        .filter(day -> day.isAfter(from))
        .findFirst()
        .ifPresent(day -> {
          throw wrong.apply(
              "/validFrom", "It is decided already what it is from " + DayInWords.of(day) + " on.");
        });
  }
}
