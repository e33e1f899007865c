package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.court.rules.HearingWarnings;
import org.quarterday.platform.work.Sql;

/** How many days court rules want between things, as dated council settings have them. */
record CourtDays(HearingWarnings.Days hearing, int eviction, int orderYears) {

  private static final String SETTINGS =
      """
      select code, value from council_setting where starts_with(code, 'COURT_') and valid_from <= ?1 and (valid_before is null or valid_before > ?1)\
      """;

  static Uni<CourtDays> on(Mutiny.Session session, LocalDate day) {
    return Sql.rows(session, SETTINGS, day)
        .map(rows -> {
          Map<String, Integer> set =
              rows.stream()
                  .collect(
                      Collectors.toMap(
                          row -> (String) row[0], row -> ((Number) row[1]).intValue()));
          return new CourtDays(
              new HearingWarnings.Days(
                  set.get("COURT_HEARING_DAYS"),
                  set.get("COURT_SERVICE_DAYS"),
                  set.get("COURT_STATEMENT_DAYS")),
              set.get("COURT_EVICTION_DAYS"),
              set.get("COURT_ORDER_YEARS"));
        });
  }
}
