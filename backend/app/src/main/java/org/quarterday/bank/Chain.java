package org.quarterday.bank;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import org.quarterday.bank.rules.StatementChain;
import org.quarterday.bank.rules.StatementChain.Link;

/** The statements of an account in their order, on a connection of the caller's. */
final class Chain {

  /**
   * A statement as it stands.
   *
   * @param receivedBy the id of who sent its file
   */
  record Stands(UUID id, String bank, String state, String receivedBy, Link link) {}

  private static final String ONE =
      """
      select s.*, f.received_by from bank_statement s join bank_file f on f.id = s.file_id where s.id = $1 for update of s\
      """;

  private static final String LAST =
      "select * from bank_statement where bank_code = $1 and number is not null order by number desc limit 1";

  private static final String WAITING =
      """
      select * from bank_statement where bank_code = $1 and state = 'HELD' and opening_pence = $2
       order by sequence nulls last, part, from_on, id\
      """;

  private static final String TAKE =
      """
      update bank_statement set state = 'TAKEN', why = '', taken_at = clock_timestamp(),
             number = 1 + coalesce((select max(number) from bank_statement where bank_code = $2), 0)
       where id = $1\
      """;

  private Chain() {}

  /** One person at a time adds to an account's chain. */
  static Uni<Void> inTurn(SqlConnection connection, String bank) {
    return connection
        .preparedQuery("select cast(pg_advisory_xact_lock(40050, hashtext($1)) as text)")
        .execute(Tuple.of(bank))
        .replaceWithVoid();
  }

  /**
   * Locked.
   *
   * @return null when there is none
   */
  static Uni<Stands> one(SqlConnection connection, UUID id) {
    return connection
        .preparedQuery(ONE)
        .execute(Tuple.of(id))
        .map(rows -> rows.rowCount() == 0 ? null : stands(rows.iterator().next()));
  }

  /** The last that was taken; null while there is none. */
  static Uni<Link> last(SqlConnection connection, String bank) {
    return connection
        .preparedQuery(LAST)
        .execute(Tuple.of(bank))
        .map(rows -> rows.rowCount() == 0 ? null : link(rows.iterator().next()));
  }

  static Uni<Void> take(SqlConnection connection, UUID id, String bank) {
    return connection.preparedQuery(TAKE).execute(Tuple.of(id, bank)).replaceWithVoid();
  }

  /** Takes those that waited for what has come now, one after another. */
  static Uni<Void> goOn(SqlConnection connection, String bank) {
    return last(connection, bank)
        .chain(last ->
            last == null
                ? Uni.createFrom().<UUID>nullItem()
                : connection
                    .preparedQuery(WAITING)
                    .execute(Tuple.of(bank, last.closingPence()))
                    .map(rows -> {
                      for (Row row : rows) {
                        if (StatementChain.whyNot(last, link(row)) == null) {
                          return row.getUUID("id");
                        }
                      }
                      return null;
                    }))
        .chain(next ->
            next == null
                ? Uni.createFrom().voidItem()
                : take(connection, next, bank).chain(() -> goOn(connection, bank)));
  }

  static Link link(Row row) {
    return new Link(
        row.getInteger("sequence"),
        row.getInteger("part"),
        row.getLocalDate("from_on"),
        row.getLocalDate("to_on"),
        row.getLong("opening_pence"),
        row.getLong("closing_pence"));
  }

  private static Stands stands(Row row) {
    return new Stands(
        row.getUUID("id"),
        row.getString("bank_code"),
        row.getString("state"),
        row.getString("received_by"),
        link(row));
  }
}
