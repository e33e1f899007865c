package org.quarterday.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * An embedded PostgreSQL 18 on loopback with the database and the two roles the application needs.
 *
 * <p>Sign-in is by trust: anyone on this machine may connect as anyone. That is for development,
 * tests and the bench only; the passwords below exist so that the same settings work against a
 * server that asks for them.
 */
public final class Postgres implements AutoCloseable {
  /** The database of the application. */
  public static final String DATABASE = "quarterday";

  /** Runs the migrations and owns the tables; never used to serve a request. */
  public static final String OWNER = "quarterday_owner";

  /** The application at run time: neither a superuser nor the owner of a table. */
  public static final String APP = "quarterday_app";

  /** Of both roles, on a developer's machine only. */
  public static final String PASSWORD = "quarterday-local";

  private final Path data;
  private final EmbeddedPostgres server;
  private final Runnable afterwards;
  private boolean closed;

  private Postgres(Path data, EmbeddedPostgres server, Runnable afterwards) {
    this.data = data;
    this.server = server;
    this.afterwards = afterwards;
  }

  /**
   * Opens the server whose data is kept in a folder, making the folder at first use. A server that
   * a killed launcher left behind on it is shut down properly first.
   *
   * @throws StackException when another launcher uses the folder or something else the port
   */
  public static Postgres open(Path folder, int port, Durability durability) {
    Path home = folder.toAbsolutePath().normalize();
    var lock = FolderLock.take(home);
    try {
      Path data = home.resolve("data");
      LeftOverServer.shutDown(data);
      // Not under the machine's temporary folder, which is swept while a server may be running.
      var builder =
          builder(data, port, durability)
              .setOverrideWorkingDirectory(home.resolve("binaries").toFile());
      return start(builder, data, port, durability, lock::close);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** A server on a free port with an empty database, gone with all its data when closed. */
  public static Postgres throwAway() {
    // Beside the unpacked binaries: the library there removes what a killed test left behind.
    Path data =
        Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg", "qd-" + UUID.randomUUID());
    int port = freePort();
    return start(
        builder(data, port, Durability.THROW_AWAY),
        data,
        port,
        Durability.THROW_AWAY,
        () -> Folders.delete(data));
  }

  /** The one throw-away server of this JVM, stopped with it. Do not close it. */
  public static Postgres shared() {
    return Shared.SERVER;
  }

  private static final class Shared {
    static final Postgres SERVER = throwAway();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close, "stop-shared-postgres"));
    }
  }

  private static EmbeddedPostgres.Builder builder(Path data, int port, Durability durability) {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            // The order of stopping is ours: the application first, the database last.
            .setRegisterShutdownHook(false)
            .setPort(port)
            // After a crash the server first replays its log.
            .setPGStartupWait(Duration.ofMinutes(2));
    PostgresSettings.LOCALE.forEach(builder::setLocaleConfig);
    PostgresSettings.SERVER.forEach(builder::setServerConfig);
    durability.settings().forEach(builder::setServerConfig);
    return builder;
  }

  private static Postgres start(
      EmbeddedPostgres.Builder builder,
      Path data,
      int port,
      Durability durability,
      Runnable afterwards) {
    requireFree(port);
    Postgres postgres;
    try {
      postgres = new Postgres(data, builder.start(), afterwards);
    } catch (IOException | RuntimeException e) {
      throw new StackException("PostgreSQL did not start on " + data + ", port " + port, e);
    }
    try {
      postgres.verify(durability);
      PostgresRoles.create(postgres.url("postgres", "postgres"));
      return postgres;
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  /** The server that answers is the one just started, and promises what was asked of it. */
  private void verify(Durability durability) {
    try (var connection = superuser()) {
      for (Map.Entry<String, String> wanted : durability.settings().entrySet()) {
        String actual = show(connection, wanted.getKey());
        if (!actual.equals(wanted.getValue())) {
          throw new StackException(
              "PostgreSQL has " + wanted.getKey() + " = " + actual + ", not " + wanted.getValue());
        }
      }
      Path answering = Path.of(show(connection, "data_directory"));
      if (!answering.toRealPath().equals(data.toRealPath())) {
        throw new StackException("another PostgreSQL answers on port " + port() + ": " + answering);
      }
    } catch (SQLException | IOException e) {
      throw new StackException("PostgreSQL could not be checked", e);
    }
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SHOW " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  public int port() {
    return server.getPort();
  }

  /** JDBC address of the application's database for the role that migrates. */
  public String ownerUrl() {
    return url(DATABASE, OWNER);
  }

  /** JDBC address of the application's database for the role that serves. */
  public String appUrl() {
    return url(DATABASE, APP);
  }

  /** JDBC address without a user: the settings of the application carry the user beside it. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + DATABASE;
  }

  /** Address for the Vert.x client, also without a user. */
  public String reactiveUrl() {
    return "postgresql://127.0.0.1:" + port() + "/" + DATABASE;
  }

  /**
   * A connection that may do anything: to drop a database between tests, to read server statistics.
   */
  public Connection superuser() throws SQLException {
    return DriverManager.getConnection(url("postgres", "postgres"));
  }

  private String url(String database, String user) {
    return "jdbc:postgresql://127.0.0.1:"
        + port()
        + "/"
        + database
        + "?user="
        + user
        + "&password="
        + PASSWORD;
  }

  /** The process id of the server, for measurements and for tests that kill it. */
  public long pid() {
    return LeftOverServer.of(data)
        .map(OsProcess::pid)
        .orElseThrow(() -> new StackException("PostgreSQL on " + data + " is not running"));
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      LeftOverServer.shutDown(data);
      // The library finds its server stopped already; this gives back its lock on the folder.
      server.close();
    } catch (IOException e) {
      throw new StackException("PostgreSQL on " + data + " could not be stopped", e);
    } finally {
      afterwards.run();
    }
  }

  private static void requireFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException taken) {
      throw new StackException("port " + port + " is taken by another program", taken);
    }
  }

  /** A port nobody listens on at this moment. */
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StackException("no free port", e);
    }
  }
}
