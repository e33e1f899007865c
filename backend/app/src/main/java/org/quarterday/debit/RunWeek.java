package org.quarterday.debit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.quarterday.platform.jobs.Chunk;

/** What a chunk has to know of its run. */
record RunWeek(
    LocalDate monday,
    int year,
    int number,
    UUID journalId,
    UUID backOutJournalId,
    String backOutReason) {

  static Uni<RunWeek> of(SqlConnection transaction, UUID runId) {
    return transaction
        .preparedQuery(
            """
            select r.week_starts_on, w.year::int, w.number::int, r.journal_id, r.back_out_journal_id, r.back_out_reason
              from debit_run r join rent_week w on w.starts_on = r.week_starts_on where r.id = $1\
            """)
        .execute(Tuple.of(runId))
        .map(rows -> {
          Row row = rows.iterator().next();
          return new RunWeek(
              row.getLocalDate(0),
              row.getInteger(1),
              row.getInteger(2),
              row.getUUID(3),
              row.getUUID(4),
              row.getString(5));
        });
  }

  /** The account in the middle of those the chunk has lines for. */
  static Uni<Optional<UUID>> middleOfLines(SqlConnection transaction, Chunk chunk) {
    String lines =
        "(select distinct account_id from debit_line where run_id = '%s') as lines"
            .formatted(chunk.subjectId());
    return middle(transaction, lines, "account_id", chunk);
  }

  /** The id in the middle of the chunk's rows, or none when it holds fewer than two. */
  static Uni<Optional<UUID>> middle(
      SqlConnection transaction, String table, String id, Chunk chunk) {
    String rows = "from " + table + " where " + id + " >= $1 and " + id + " < $2";
    return transaction
        .preparedQuery(
            "select "
                + id
                + " "
                + rows
                + " order by 1 offset (select greatest(count(*) / 2, 1) "
                + rows
                + ") limit 1")
        .execute(Tuple.of(chunk.fromId(), chunk.beforeId()))
        .map(found ->
            found.rowCount() == 0
                ? Optional.empty()
                : Optional.of(found.iterator().next().getUUID(0)));
  }
}
