package org.quarterday.bank;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;

/** A file of which no statement is taken: its bytes and the reason stay, what was read goes. */
final class UnreadFile {

  private UnreadFile() {}

  static Uni<Void> refuse(SqlConnection connection, UUID id, String why) {
    return connection
        .preparedQuery(
            "delete from bank_line l using bank_statement s where s.id = l.statement_id and s.file_id = $1 and s.state = 'READING'")
        .execute(Tuple.of(id))
        .chain(() ->
            connection
                .preparedQuery(
                    "delete from bank_statement where file_id = $1 and state = 'READING'")
                .execute(Tuple.of(id)))
        .chain(() ->
            connection
                .preparedQuery(
                    "update bank_file set state = 'REFUSED', why = left($2, 500) where id = $1 and state = 'RECEIVING'")
                .execute(Tuple.of(id, why)))
        .replaceWithVoid();
  }
}
