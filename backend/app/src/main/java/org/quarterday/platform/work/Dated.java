package org.quarterday.platform.work;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;

/**
 * Rows that say how something is from a day on, in tables with {@code valid_from} and {@code
 * valid_before}. Whoever begins one follows whoever did before; the row that was open ends the day
 * before.
 */
public final class Dated {

  private Dated() {}

  /**
   * Makes room for a row from that day on; the caller then inserts it, or replaces the one that
   * begins on that very day.
   *
   * @param table its name
   * @param code what the row is of; every table of these is kept by one
   * @param later what is wrong when it is decided already from a later day on
   */
  public static Uni<Void> begin(
      Mutiny.Session session,
      String table,
      String code,
      LocalDate from,
      Function<LocalDate, Problem> later) {
    return Sql.rows(
            session,
            "select valid_from from " + table + " where code = ?1 order by valid_from for update",
            code)
        .invoke(rows ->
            rows.stream()
                .map(row -> (LocalDate) row[0])
                .filter(day -> day.isAfter(from))
                .findFirst()
                .ifPresent(day -> {
                  throw later.apply(day);
                }))
        .chain(() ->
            Sql.run(
                session,
                "update "
                    + table
                    + " set valid_before = ?2 where code = ?1 and valid_before is null and valid_from < ?2",
                code,
                from))
        .replaceWithVoid();
  }
}
