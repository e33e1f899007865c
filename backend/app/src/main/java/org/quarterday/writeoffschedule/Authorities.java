package org.quarterday.writeoffschedule;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.rules.MoneyLimits.Limit;
import org.quarterday.platform.work.Sql;
import org.quarterday.writeoffschedule.rules.Authority;

/** The limits in force on deciding schedules, everybody's: it is said who may. */
final class Authorities {

  /** Of one line. */
  static final String LINE = "WRITE_OFF_APPROVE";

  /** Of a schedule's total. */
  static final String TOTAL = "WRITE_OFF_TOTAL_APPROVE";

  private static final String IN_FORCE =
      """
      select action, permission, limit_pence from money_limit
       where action in ('WRITE_OFF_APPROVE', 'WRITE_OFF_TOTAL_APPROVE') and valid_from <= %1$s and (valid_before is null or valid_before > %1$s)\
      """;

  private record Row(String action, Limit limit) {}

  private Authorities() {}

  /** Inside a command's transaction. */
  static Uni<Authority> of(Mutiny.Session session, LocalDate on) {
    return Sql.rows(session, IN_FORCE.formatted("?1"), on)
        .map(rows ->
            authority(
                rows.stream()
                    .map(row -> row((String) row[0], (String) row[1], (Number) row[2]))
                    .toList()));
  }

  /** For what is read to be shown. */
  static Uni<Authority> of(SqlClient client, LocalDate on) {
    return client
        .preparedQuery(IN_FORCE.formatted("$1"))
        .execute(Tuple.of(on))
        .map(rows ->
            authority(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row(row.getString(0), row.getString(1), row.getLong(2)))
                    .toList()));
  }

  private static Row row(String action, String permission, Number pence) {
    return new Row(action, new Limit(permission, pence == null ? null : pence.longValue()));
  }

  private static Authority authority(List<Row> rows) {
    return new Authority(of(rows, LINE), of(rows, TOTAL));
  }

  private static List<Limit> of(List<Row> rows, String action) {
    return rows.stream().filter(row -> row.action.equals(action)).map(Row::limit).toList();
  }
}
