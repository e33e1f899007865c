package org.quarterday.bank;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.quarterday.bank.rules.StatementChain;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Decides about the statements of a file in one transaction: each that goes on where the last one
 * ended is taken, and with it those that waited for it; one that does not is held.
 */
@ApplicationScoped
class TakeStatements {

  /** A file that was read to its end and proved by itself. */
  record Read(UUID fileId, String bank, long bytes, Buffer sha256) {}

  private static final String BEFORE =
      """
      select n.file_line, o.to_on, o.number, f.name from bank_statement n
        join bank_statement o on o.bank_code = n.bank_code and o.content_hash = n.content_hash and o.id <> n.id
         and (o.state in ('HELD', 'TAKEN') or o.file_id = n.file_id and o.id < n.id)
        join bank_file f on f.id = o.file_id
       where n.file_id = $1 order by n.file_line limit 1\
      """;

  private static final String KNOWN =
      "update bank_file set state = 'READ', bytes = $2, sha256 = $3 where id = $1";

  private static final String READ_OF_IT =
      "select * from bank_statement where file_id = $1 order by id";

  private static final String HOLD =
      "update bank_statement set state = 'HELD', why = left($2, 500) where id = $1";

  private static final String DECIDED =
      "select id, state, why from bank_statement where file_id = $1 order by id";

  @Inject Work work;

  /**
   * @throws Problem 409 BANK_STATEMENT_RECEIVED_BEFORE
   */
  Uni<List<ReceiveStatements.Decided>> run(Actor by, Read file) {
    return work.sql(
        by,
        "",
        connection ->
            Chain.inTurn(connection, file.bank)
                .chain(() -> refuseSecond(connection, file.fileId))
                .chain(() ->
                    connection
                        .preparedQuery(KNOWN)
                        .execute(Tuple.of(file.fileId, file.bytes, file.sha256)))
                .chain(() -> each(connection, file))
                .chain(() -> Chain.goOn(connection, file.bank))
                .chain(() -> decided(connection, file.fileId)));
  }

  private static Uni<Void> refuseSecond(SqlConnection connection, UUID file) {
    return connection
        .preparedQuery(BEFORE)
        .execute(Tuple.of(file))
        .invoke(rows -> {
          if (rows.rowCount() > 0) {
            Row row = rows.iterator().next();
            throw Problem.of(
                BankProblem.BANK_STATEMENT_RECEIVED_BEFORE,
                "line %d: the statement to %s was received before, in %s."
                    .formatted(
                        row.getInteger("file_line"),
                        row.getLocalDate("to_on"),
                        row.getString("name")));
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Void> each(SqlConnection connection, Read file) {
    return connection
        .preparedQuery(READ_OF_IT)
        .execute(Tuple.of(file.fileId))
        .chain(rows -> {
          Uni<Void> all = Uni.createFrom().voidItem();
          for (Row row : rows) {
            all = all.chain(() -> one(connection, file.bank, row));
          }
          return all;
        });
  }

  private static Uni<Void> one(SqlConnection connection, String bank, Row row) {
    UUID id = row.getUUID("id");
    return Chain.last(connection, bank)
        .chain(last -> {
          String why = StatementChain.whyNot(last, Chain.link(row));
          return why == null
              ? Chain.take(connection, id, bank)
              : connection.preparedQuery(HOLD).execute(Tuple.of(id, why)).replaceWithVoid();
        });
  }

  private static Uni<List<ReceiveStatements.Decided>> decided(SqlConnection connection, UUID file) {
    return connection
        .preparedQuery(DECIDED)
        .execute(Tuple.of(file))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    new ReceiveStatements.Decided(
                        row.getUUID("id"), row.getString("state"), row.getString("why")))
                .toList());
  }
}
