package org.quarterday.trace;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;
import org.quarterday.trace.rules.PersonName;

/**
 * Names somebody has that are spelt like the ones asked for, the likest first: looked for among the
 * names, of which there are few, and not among the people.
 */
record NamesAlike(List<String> surnames, List<String> forenames) {

  private static final int SURNAMES = 40;
  private static final int FORENAMES = 20;

  /** How alike, at least: two letters in each other's place in a name of five share a fifth. */
  static final String LIKENESS = "set local pg_trgm.similarity_threshold = 0.2";

  /** A part of a name of two parts counts too, for less. */
  private static final String ALIKE =
      """
      select n.name from name_in_use n where n.name % $1::text
       order by greatest(similarity(n.name, $1::text), 0.8 * word_similarity($1::text, n.name), 0.8 * word_similarity(n.name, $1::text)) desc, n.name
       limit $2\
      """;

  static Uni<NamesAlike> of(SqlConnection connection, PersonName name) {
    return connection
        .query(LIKENESS)
        .execute()
        .chain(() -> alike(connection, name.surname(), SURNAMES))
        .chain(surnames ->
            alike(connection, name.forename(), FORENAMES)
                .map(forenames -> new NamesAlike(surnames, forenames)));
  }

  /** None is like an initial. */
  private static Uni<List<String>> alike(SqlConnection connection, String name, int most) {
    return name.length() < 2
        ? Uni.createFrom().item(List.of())
        : connection.preparedQuery(ALIKE).execute(Tuple.of(name, most)).map(NamesAlike::names);
  }

  private static List<String> names(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).toList();
  }
}
