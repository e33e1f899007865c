package org.quarterday.onlinesupport;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.work.Sql;

/** The council's own numbers of this work, as they stand on a day. */
record OnlineTerms(Map<String, Integer> values) {

  private static final String ON =
      """
      select code, value from council_setting where starts_with(code, 'ONLINE_') and valid_from <= ?1
         and (valid_before is null or valid_before > ?1)\
      """;

  static Uni<OnlineTerms> on(Mutiny.Session session, LocalDate day) {
    return Sql.rows(session, ON, day)
        .map(rows ->
            new OnlineTerms(
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> (String) row[0], row -> ((Number) row[1]).intValue()))));
  }

  int of(String code) {
    return values.get(code);
  }
}
