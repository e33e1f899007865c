package org.quarterday.reference;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;

/** Loads and saves rent years inside a command's transaction. */
final class RentYears {

  private RentYears() {}

  /** A rent year as it stands, locked. */
  record Row(
      int year, LocalDate startsOn, int weeks, String madeBy, boolean approved, boolean closed) {
    LocalDate end() {
      return startsOn.plusWeeks(weeks);
    }
  }

  static Uni<Row> locked(Mutiny.Session session, int year) {
    return session
        .createNativeQuery(
            """
            select year, starts_on, weeks, made_by, approved_at is not null, closed_at is not null
              from rent_year where year = ?1 for update\
            """,
            Object[].class)
        .setParameter(1, year)
        .getSingleResultOrNull()
        .map(row -> {
          if (row == null) {
            throw Problem.of(ReferenceProblem.RENT_YEAR_NOT_FOUND, "Make the rent year first.");
          }
          return new Row(
              ((Number) row[0]).intValue(),
              (LocalDate) row[1],
              ((Number) row[2]).intValue(),
              (String) row[3],
              (Boolean) row[4],
              (Boolean) row[5]);
        });
  }
}
