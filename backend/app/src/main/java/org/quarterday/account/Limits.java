package org.quarterday.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** The money limits in force, asked inside a command's transaction. */
public final class Limits {

  private Limits() {}

  /** What this person may do of an action alone that day. */
  public static Uni<MoneyLimits.Allowed> of(
      Mutiny.Session session, Actor by, String action, LocalDate on) {
    return Sql.rows(
            session,
            """
            select permission, limit_pence from money_limit
             where action = ?1 and valid_from <= ?2 and (valid_before is null or valid_before > ?2)\
            """,
            action,
            on)
        .map(rows -> MoneyLimits.of(by.permissions(), limits(rows)));
  }

  /** The same, for what is read to be shown. */
  public static Uni<MoneyLimits.Allowed> shown(
      SqlClient client, Actor by, String action, LocalDate on) {
    return client
        .preparedQuery(
            """
            select permission, limit_pence from money_limit
             where action = $1 and valid_from <= $2 and (valid_before is null or valid_before > $2)\
            """)
        .execute(Tuple.of(action, on))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new MoneyLimits.Limit(row.getString(0), row.getLong(1)))
                .toList())
        .map(limits -> MoneyLimits.of(by.permissions(), limits));
  }

  private static List<MoneyLimits.Limit> limits(List<Object[]> rows) {
    return rows.stream()
        .map(row ->
            new MoneyLimits.Limit(
                (String) row[0], row[1] == null ? null : ((Number) row[1]).longValue()))
        .toList();
  }
}
