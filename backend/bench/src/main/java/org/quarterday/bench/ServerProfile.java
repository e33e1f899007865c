package org.quarterday.bench;

/** Where PostgreSQL's time went, by its own count of statements. */
final class ServerProfile {
  private static final String TOP =
      """
      select round(total_exec_time::numeric / 1000, 2), calls, rows, left(q, 70) || ' … ' || right(q, 60)
        from pg_stat_statements s join pg_database d on d.oid = s.dbid, lateral regexp_replace(query, '\\s+', ' ', 'g') q
       where d.datname = '%s' order by total_exec_time desc limit %d\
      """;

  private ServerProfile() {}

  static void reset(Database database) {
    database.maintenance().run("select pg_stat_statements_reset()");
  }

  /** A Markdown table of the statements that took longest together. */
  static String top(Database database, int statements) {
    var table = new StringBuilder("| seconds | calls | rows | statement |\n|---|---|---|---|\n");
    for (var row : database.maintenance().rows(TOP.formatted(database.name(), statements))) {
      table.append(
          "| %s | %s | %s | `%s` |\n"
              .formatted(row.get(0), row.get(1), row.get(2), row.get(3).replace("|", "\\|")));
    }
    return table.toString();
  }
}
