package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.complaint.rules.CodeDays;
import org.quarterday.complaint.rules.StageAnswer;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.work.Sql;

/** The Complaint Handling Code as it is set on a day: its days, the calendar, the Ombudsman. */
record Code(CodeDays days, WorkingDays calendar) {

  private static final String SETTINGS =
      """
      select code, value from council_setting where starts_with(code, 'COMPLAINT_') and valid_from <= %1$s and (valid_before is null or valid_before > %1$s)\
      """;

  private static final String OMBUDSMAN =
      "select name, address, telephone, email, web from complaint_ombudsman where valid_from <= ?1 and (valid_before is null or valid_before > ?1)";

  /** Inside a command's transaction. */
  static Uni<Code> on(Mutiny.Session session, LocalDate day) {
    return Sql.rows(session, SETTINGS.formatted("?1"), day)
        .map(Code::days)
        .chain(days -> BankHolidays.of(session).map(calendar -> new Code(days, calendar)));
  }

  /** For reads and runs. */
  static Uni<Code> on(SqlClient client, LocalDate day) {
    return client
        .preparedQuery(SETTINGS.formatted("$1"))
        .execute(Tuple.of(day))
        .map(rows -> {
          var values = new HashMap<String, Integer>();
          rows.forEach(row -> values.put(row.getString(0), row.getInteger(1)));
          return days(values);
        })
        .chain(days -> BankHolidays.of(client).map(calendar -> new Code(days, calendar)));
  }

  /** Where a complainant can turn that day, or null when nobody has entered it. */
  static Uni<StageAnswer.Ombudsman> ombudsman(Mutiny.Session session, LocalDate day) {
    return Sql.row(session, OMBUDSMAN, day)
        .map(row ->
            row == null
                ? null
                : new StageAnswer.Ombudsman(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4]));
  }

  private static CodeDays days(List<Object[]> rows) {
    var values = new HashMap<String, Integer>();
    rows.forEach(row -> values.put((String) row[0], ((Number) row[1]).intValue()));
    return days(values);
  }

  private static CodeDays days(Map<String, Integer> values) {
    return new CodeDays(
        needed(values, "COMPLAINT_ACKNOWLEDGE_DAYS"),
        needed(values, "COMPLAINT_STAGE_1_DAYS"),
        needed(values, "COMPLAINT_STAGE_1_EXTENSION_DAYS"),
        needed(values, "COMPLAINT_STAGE_2_ACKNOWLEDGE_DAYS"),
        needed(values, "COMPLAINT_STAGE_2_DAYS"),
        needed(values, "COMPLAINT_STAGE_2_EXTENSION_DAYS"),
        needed(values, "COMPLAINT_ACCEPT_MONTHS"),
        needed(values, "COMPLAINT_SOON_DAYS"));
  }

  private static int needed(Map<String, Integer> values, String code) {
    Integer value = values.get(code);
    if (value == null) {
      throw new IllegalStateException("no council setting " + code);
    }
    return value;
  }
}
