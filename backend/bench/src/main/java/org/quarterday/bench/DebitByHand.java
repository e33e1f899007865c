package org.quarterday.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The floor: the same rows by set-based SQL, statement by statement in one session that commits
 * each.
 */
final class DebitByHand {
  private static final String SCRIPT =
      Seed.resource("/floor/weekly-debit.sql").replace("${week}", "date '" + Seed.WEEK + "'");

  private final long server;

  DebitByHand(long server) {
    this.server = server;
  }

  DebitRound run(Database database) {
    String[] halves = SCRIPT.split("-- post\n");
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("set work_mem = '256MB'");
      statement.execute("select set_config('quarterday.actor', 'bench', false)");
      var stopwatch = new Stopwatch(server, 0);
      var parts = new DebitRound.Parts();
      run(connection, halves[0]);
      parts.done("prepare");
      run(connection, halves[1]);
      parts.done("post");
      return new DebitRound(stopwatch.stop(), parts.seconds(), "");
    } catch (SQLException e) {
      throw new BenchException("the floor failed: " + e.getMessage(), e);
    }
  }

  private static void run(Connection connection, String half) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String sql : half.split(";\n")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }
}
