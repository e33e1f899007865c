package org.quarterday.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;

/**
 * One real, throw-away PostgreSQL for the whole test run, with the roles of production: an owner
 * and the application's own.
 */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {

  private static EmbeddedPostgres server;

  /** The server's superuser address, for tests that must look behind the application's rights. */
  public static String superuserUrl() {
    return server.getJdbcUrl("postgres", "quarterday");
  }

  @Override
  public Map<String, String> start() {
    if (server == null) {
      server = newServer();
    }
    String address = "127.0.0.1:" + server.getPort() + "/quarterday";
    return Map.of(
        "quarkus.datasource.jdbc.url", "jdbc:postgresql://" + address,
        "quarkus.datasource.reactive.url", "postgresql://" + address);
  }

  private static EmbeddedPostgres newServer() {
    try {
      // A table counted while a test has just emptied it is planned for as empty ever after.
      var started =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", "100")
              .setServerConfig("autovacuum", "off")
              .start();
      try (var connection = started.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create role quarterday_owner login");
        statement.execute("create role quarterday_app login");
        statement.execute("create database quarterday owner quarterday_owner");
        statement.execute("revoke all on database quarterday from public");
        statement.execute("grant connect on database quarterday to quarterday_app");
      }
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    // The server outlives test profiles; it ends with the JVM.
  }
}
