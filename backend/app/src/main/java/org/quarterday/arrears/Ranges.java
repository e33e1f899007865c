package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.quarterday.platform.jobs.Chunk;

/** The accounts of a chunk, as a statement over its range selects them. */
final class Ranges {

  private Ranges() {}

  /** {@code $1} and {@code $2} of the statement: the half-open range. */
  static Uni<List<UUID>> accounts(SqlConnection transaction, String sql, Chunk chunk) {
    return ids(transaction, sql, Tuple.of(chunk.fromId(), chunk.beforeId()));
  }

  /** The same with what the job works on as {@code $3}. */
  static Uni<List<UUID>> accountsOf(SqlConnection transaction, String sql, Chunk chunk) {
    return ids(transaction, sql, Tuple.of(chunk.fromId(), chunk.beforeId(), chunk.subjectId()));
  }

  private static Uni<List<UUID>> ids(SqlConnection transaction, String sql, Tuple values) {
    return transaction
        .preparedQuery(sql)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID(0)).toList());
  }

  /** The account that parts them in two; empty for one. */
  static Optional<UUID> middle(List<UUID> accounts) {
    return accounts.size() < 2 ? Optional.empty() : Optional.of(accounts.get(accounts.size() / 2));
  }
}
