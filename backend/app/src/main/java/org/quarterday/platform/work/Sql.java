package org.quarterday.platform.work;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * SQL inside a command's own session and transaction, with numbered parameters. The client's pool
 * is another connection and would see none of the command's rows.
 */
public final class Sql {

  private Sql() {}

  /** Runs a statement; the number of rows it touched. */
  public static Uni<Integer> run(Mutiny.Session session, String sql, Object... values) {
    var query = session.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.executeUpdate();
  }

  /** The rows, each as its columns, also when there is only one. */
  public static Uni<List<Object[]>> rows(Mutiny.Session session, String sql, Object... values) {
    var query = session.createNativeQuery(sql, Object.class);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query
        .getResultList()
        .map(rows ->
            rows.stream()
                .map(row -> row instanceof Object[] columns ? columns : new Object[] {row})
                .toList());
  }

  /** The one row, or null. */
  public static Uni<Object[]> row(Mutiny.Session session, String sql, Object... values) {
    return rows(session, sql, values).map(rows -> rows.isEmpty() ? null : rows.getFirst());
  }

  /**
   * A list of ids as one parameter; in the statement {@code any(cast(cast(?1 as text) as uuid[]))}.
   */
  public static String ids(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
