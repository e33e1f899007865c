package org.quarterday.platform.audit;

import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;

/** An audit event as the chain sees it: every column as text, in one order that never changes. */
final class AuditRow {

  /**
   * The columns hashed, as text made by the database: a moment to the microsecond in UTC and jsonb
   * in its one normal form, so that the same row always reads the same.
   */
  static final String COLUMNS =
      """
      e.id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor, e.actor_name, e.client, e.reason,
      e.subject, e.subject_id, e.action, e.before::text, e.after::text\
      """;

  private static final int COUNT = 11;

  private AuditRow() {}

  /** The hashed fields of a row that selects {@link #COLUMNS} from column {@code first} on. */
  static List<String> fields(Row row, int first) {
    List<String> fields = new ArrayList<>(COUNT);
    for (int column = first; column < first + COUNT; column++) {
      fields.add(row.getString(column));
    }
    return fields;
  }
}
