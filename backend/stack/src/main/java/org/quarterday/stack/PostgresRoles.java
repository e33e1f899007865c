package org.quarterday.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The database and the roles; safe to run at every start. */
final class PostgresRoles {
  private PostgresRoles() {}

  static void create(String superuserUrl) {
    try (var connection = DriverManager.getConnection(superuserUrl)) {
      for (String role : List.of(Postgres.OWNER, Postgres.APP)) {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
          run(
              connection,
              "CREATE ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '%s'"
                  .formatted(role, Postgres.PASSWORD));
        }
      }
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", Postgres.DATABASE)) {
        run(connection, "CREATE DATABASE %s OWNER %s".formatted(Postgres.DATABASE, Postgres.OWNER));
        run(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(Postgres.DATABASE));
        run(
            connection,
            "GRANT CONNECT ON DATABASE %s TO %s".formatted(Postgres.DATABASE, Postgres.APP));
      }
    } catch (SQLException e) {
      throw new StackException("the database roles could not be made", e);
    }
  }

  private static boolean exists(Connection connection, String sql, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
