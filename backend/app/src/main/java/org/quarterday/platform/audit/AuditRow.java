package org.quarterday.platform.audit;

import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.quarterday.platform.digest.Sha256;

/** An audit event as the chain sees it: every column as text, in one order that never changes. */
final class AuditRow {

  /** Seals of whole events, of before what they say could be taken out. */
  static final int WHOLE = 1;

  /** Seals of what happened and of the digests of what it says. */
  static final int DIGESTS = 2;

  /**
   * The columns hashed, as text made by the database: a moment to the microsecond in UTC and jsonb
   * in its one normal form, so that the same row always reads the same. The last five say what
   * became of what it says, where it was removed under the retention schedule.
   */
  static final String COLUMNS =
      """
      e.id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor, e.actor_name, e.client, e.reason,
      e.subject, e.subject_id, e.action, e.before::text, e.after::text, r.reason_digest, r.before_digest, r.after_digest,
      case when r.event_id is not null then exists (select from audit_event x where x.subject = 'audit_removal' and x.subject_id = r.event_id::text) end\
      """;

  /** Joins what {@link #COLUMNS} read beside the event. */
  static final String REMOVED = " left join audit_removal r on r.event_id = e.id";

  private static final int REASON = 5;
  private static final int BEFORE = 9;
  private static final int COUNT = 11;

  private AuditRow() {}

  /** Whether what it says was removed, and the removal itself is an event. */
  static boolean removed(Row row, int first) {
    return Boolean.TRUE.equals(row.getBoolean(first + COUNT + 3));
  }

  /** The hashed fields of a row that selects {@link #COLUMNS} from column {@code first} on. */
  static List<String> fields(Row row, int first, int formula) {
    List<String> fields = new ArrayList<>(COUNT);
    for (int column = 0; column < COUNT; column++) {
      String text = row.getString(first + column);
      boolean said = column == REASON || column >= BEFORE;
      if (formula == DIGESTS && said) {
        text = removed(row, first) ? row.getString(first + digest(column)) : digest(text);
      }
      fields.add(text);
    }
    return fields;
  }

  private static int digest(int column) {
    return column == REASON ? COUNT : COUNT + 1 + column - BEFORE;
  }

  private static String digest(String text) {
    return text == null
        ? null
        : HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
