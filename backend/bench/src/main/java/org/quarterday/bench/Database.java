package org.quarterday.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.stack.Postgres;

/** One database of the bench's server, entered as superuser; trust on loopback lets anyone in. */
record Database(int port, String name) {

  static Database maintenance(Postgres postgres) {
    return new Database(postgres.port(), "postgres");
  }

  Database sibling(String other) {
    return new Database(port, other);
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  String reactiveUrl() {
    return "postgresql://127.0.0.1:" + port + "/" + name;
  }

  Connection connect() {
    try {
      return DriverManager.getConnection(jdbcUrl() + "?user=postgres&ApplicationName=bench");
    } catch (SQLException e) {
      throw new BenchException("no connection to " + name, e);
    }
  }

  /** Runs statements in one session, each committed by itself. */
  void run(String... statements) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new BenchException("on " + name + ": " + e.getMessage(), e);
    }
  }

  List<List<String>> rows(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new BenchException("on " + name + ": " + e.getMessage(), e);
    }
  }

  private static List<String> row(ResultSet result) throws SQLException {
    List<String> row = new ArrayList<>();
    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
      row.add(result.getString(column));
    }
    return row;
  }

  long number(String sql) {
    return Long.parseLong(rows(sql).getFirst().getFirst());
  }

  String text(String sql) {
    return rows(sql).getFirst().getFirst();
  }

  /** Every table and index through the file cache, as a server has them that has run for a day. */
  void readWhole() {
    run(
        "create extension if not exists pg_prewarm",
        """
        select sum(pg_prewarm(oid::regclass, 'read')) from pg_class
         where relkind in ('r', 'i') and relnamespace = 'public'::regnamespace\
        """);
  }

  boolean exists() {
    return maintenance().number("select count(*) from pg_database where datname = '" + name + "'")
        > 0;
  }

  void drop() {
    maintenance().run("drop database if exists " + name + " with (force)");
  }

  /** A copy of this database, file by file; both sides are on disk before it returns. */
  Database copyTo(String other) {
    var copy = sibling(other);
    copy.drop();
    maintenance()
        .run(
            "create database "
                + other
                + " template "
                + name
                + " strategy file_copy owner "
                + Postgres.OWNER);
    return copy;
  }

  Database maintenance() {
    return sibling("postgres");
  }
}
