package org.quarterday.trace;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** Traces that go on, and whose they are. */
final class OpenTraces {

  private OpenTraces() {}

  /**
   * Holds a trace for this transaction.
   *
   * @throws Problem 404 TRACE_NOT_FOUND, 403 TRACE_NOT_YOURS, 409 TRACE_SETTLED
   */
  static Uni<Void> lock(SqlConnection connection, Actor by, UUID id) {
    return connection
        .preparedQuery(
            "select state, opened_by, opened_by_name from trace where id = $1 for update")
        .execute(Tuple.of(id))
        .invoke(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(TraceProblem.TRACE_NOT_FOUND, "Look at the list again.");
          }
          refuse(by, rows.iterator().next());
        })
        .replaceWithVoid();
  }

  private static void refuse(Actor by, Row row) {
    if (!row.getString("opened_by").equals(by.id())) {
      throw Problem.of(
          TraceProblem.TRACE_NOT_YOURS,
          row.getString("opened_by_name") + " opened it, for a purpose of theirs. Open your own.");
    }
    if (!row.getString("state").equals("OPEN")) {
      throw Problem.of(TraceProblem.TRACE_SETTLED, "Open another one if there is more to find.");
    }
  }
}
