package org.quarterday.platform.clock;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.platform.work.Sql;

/** Which days are working days, from the table an administrator keeps. */
public final class BankHolidays {

  private static final String DAYS = "select day from bank_holiday order by day";

  private BankHolidays() {}

  /** Inside a command's transaction. */
  public static Uni<WorkingDays> of(Mutiny.Session session) {
    return Sql.rows(session, DAYS)
        .map(rows -> new WorkingDays(rows.stream().map(row -> (LocalDate) row[0]).toList()));
  }

  /** For reads and runs. */
  public static Uni<WorkingDays> of(SqlClient client) {
    return client
        .preparedQuery(DAYS)
        .execute()
        .map(rows ->
            new WorkingDays(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getLocalDate(0))
                    .toList()));
  }
}
