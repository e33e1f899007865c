package org.quarterday.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quarterday.stack.Postgres;

/**
 * The statements an account page sends, taken from the server while it serves pages, so that the
 * floor cannot drift from them: the raw text from the activity of the backend's connections, how
 * often a page sends each from the server's count of calls.
 */
final class PageStatements {
  private static final String SEEN =
      """
      select query_id, query from pg_stat_activity
       where datname = current_database() and application_name = 'quarterday' and query_id is not null\
      """;
  private static final String CALLS =
      """
      select queryid, calls, query from pg_stat_statements s join pg_database d on d.oid = s.dbid join pg_roles r on r.oid = s.userid
       where d.datname = '%s' and r.rolname = '%s' and calls >= %d\
      """;

  /** A statement of the page with the types of its parameters. */
  record Statement(String text, List<String> types, int perPage) {}

  private final Database database;

  PageStatements(Database database) {
    this.database = database;
  }

  /** Watches the server while a load of so many pages runs. */
  List<Statement> watch(Runnable load, int pages) {
    database.maintenance().run("select pg_stat_statements_reset()");
    Map<String, String> texts = texts(Thread.ofPlatform().start(load));
    List<Statement> statements = new ArrayList<>();
    for (var row :
        database.maintenance().rows(CALLS.formatted(database.name(), Postgres.APP, pages))) {
      String text = texts.get(row.get(0));
      if (text == null) {
        throw new BenchException("the page sends a statement that was not seen: " + row.get(2));
      }
      statements.add(
          new Statement(text, types(text), Math.toIntExact(Long.parseLong(row.get(1)) / pages)));
    }
    return statements;
  }

  /** A connection shows its latest statement only, so it is looked at as often as can be. */
  private Map<String, String> texts(Thread load) {
    Map<String, String> texts = new HashMap<>();
    try (var connection = database.connect();
        var seen = connection.prepareStatement(SEEN)) {
      while (load.isAlive()) {
        try (var rows = seen.executeQuery()) {
          while (rows.next()) {
            texts.put(rows.getString(1), rows.getString(2));
          }
        }
      }
    } catch (SQLException e) {
      throw new BenchException("the server's activity cannot be read", e);
    }
    return texts;
  }

  private List<String> types(String text) {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("prepare probe as " + text);
      try (var types =
          statement.executeQuery(
              "select unnest(parameter_types) from pg_prepared_statements where name = 'probe'")) {
        List<String> names = new ArrayList<>();
        while (types.next()) {
          names.add(types.getString(1));
        }
        return names;
      }
    } catch (SQLException e) {
      throw new BenchException("the page's statement cannot be prepared: " + e.getMessage(), e);
    }
  }

  /** A pgbench script of one page: prepared at a connection's first page, executed at every one. */
  static String script(List<Statement> statements, int accounts) {
    var script = new StringBuilder("\\set n random(1, " + accounts + ")\n\\if :prepared = 0\n");
    for (int i = 0; i < statements.size(); i++) {
      script
          .append("prepare page_")
          .append(i)
          .append(" as ")
          .append(statements.get(i).text())
          .append(";\n");
    }
    script.append("\\set prepared 1\n\\endif\n");
    for (int i = 0; i < statements.size(); i++) {
      String values =
          statements.get(i).types().stream()
              .map(PageStatements::value)
              .collect(Collectors.joining(", "));
      String execute = "execute page_" + i + " (" + values + ");\n";
      script.append(execute.repeat(statements.get(i).perPage()));
    }
    return script.toString();
  }

  /** What a page's parameters are: the account, today, and words of who asks. */
  private static String value(String type) {
    return switch (type) {
      case "uuid" -> "bench.id(3, :n)";
      case "date" -> "current_date";
      case "text" -> "'bench'";
      default -> throw new BenchException("no value for a parameter of type " + type);
    };
  }
}
