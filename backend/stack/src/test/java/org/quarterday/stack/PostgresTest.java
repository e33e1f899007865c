package org.quarterday.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
  @TempDir Path folder;

  @Test
  void whatWasWrittenSurvivesARestart() throws Exception {
    int port = Postgres.freePort();
    try (var pg = Postgres.open(folder, port, Durability.DURABLE)) {
      sql(pg.ownerUrl(), "CREATE TABLE rent (pence bigint)");
      sql(pg.ownerUrl(), "INSERT INTO rent VALUES (11300)");
    }
    try (var pg = Postgres.open(folder, port, Durability.DURABLE)) {
      assertEquals("11300", read(pg.ownerUrl(), "SELECT sum(pence) FROM rent"));
    }
  }

  @Test
  void aDurableServerPutsEveryCommitOnDisk() throws Exception {
    try (var pg = Postgres.open(folder, Postgres.freePort(), Durability.DURABLE)) {
      assertEquals("on", read(pg.ownerUrl(), "SHOW fsync"));
      assertEquals("on", read(pg.ownerUrl(), "SHOW synchronous_commit"));
      assertEquals("on", read(pg.ownerUrl(), "SHOW full_page_writes"));
      assertEquals("18.6", read(pg.ownerUrl(), "SHOW server_version").split(" ")[0]);
    }
  }

  @Test
  void theApplicationRoleOwnsNothingAndMayNotMakeTables() throws Exception {
    try (var pg = Postgres.throwAway()) {
      sql(pg.ownerUrl(), "CREATE TABLE entry (pence bigint)");
      sql(pg.ownerUrl(), "GRANT SELECT, INSERT ON entry TO " + Postgres.APP);
      sql(pg.appUrl(), "INSERT INTO entry VALUES (1)");
      assertThrows(SQLException.class, () -> sql(pg.appUrl(), "UPDATE entry SET pence = 2"));
      assertThrows(SQLException.class, () -> sql(pg.appUrl(), "CREATE TABLE mine (x int)"));
      assertEquals(
          "false",
          read(pg.appUrl(), "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"));
    }
  }

  @Test
  void aFolderInUseIsRefused() {
    try (var first = Postgres.open(folder, Postgres.freePort(), Durability.THROW_AWAY)) {
      var refused =
          assertThrows(
              StackException.class,
              () -> Postgres.open(folder, Postgres.freePort(), Durability.THROW_AWAY));
      assertTrue(refused.getMessage().contains("in use"), refused.getMessage());
      assertTrue(new OsProcess(first.pid()).isAlive());
    }
  }

  @Test
  void aTakenPortIsRefusedInPlainWords() {
    try (var first = Postgres.throwAway()) {
      var refused =
          assertThrows(
              StackException.class,
              () -> Postgres.open(folder, first.port(), Durability.THROW_AWAY));
      assertTrue(refused.getMessage().contains("is taken"), refused.getMessage());
    }
  }

  @Test
  void aServerLeftByAKilledLauncherIsShutDownAndStartedAnewWithTheRightSettings() throws Exception {
    int port = Postgres.freePort();
    long left = startAndKillALauncher(port);
    assertTrue(new OsProcess(left).isAlive(), "the killed launcher should have left its server");
    try (var pg = Postgres.open(folder, port, Durability.DURABLE)) {
      assertFalse(new OsProcess(left).isAlive());
      assertEquals("on", read(pg.ownerUrl(), "SHOW fsync"));
      assertEquals("7", read(pg.ownerUrl(), "SELECT sum(x) FROM kept"));
    }
  }

  @Test
  void aStoppedThrowAwayServerLeavesNothingBehind() throws Exception {
    var pg = Postgres.throwAway();
    long pid = pg.pid();
    Path data;
    try (var superuser = pg.superuser();
        var row = superuser.createStatement().executeQuery("SHOW data_directory")) {
      row.next();
      data = Paths.get(row.getString(1));
    }
    pg.close();
    assertFalse(new OsProcess(pid).isAlive());
    assertFalse(Files.exists(data));
  }

  /** Another JVM opens the folder with fsync off and is then killed without a chance to tidy up. */
  private long startAndKillALauncher(int port) throws Exception {
    var launcher =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledLauncher.class.getName(),
                folder.toString(),
                Integer.toString(port))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out = launcher.inputReader()) {
      String line = out.readLine();
      launcher.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      return Long.parseLong(line);
    }
  }

  static final class KilledLauncher {
    private KilledLauncher() {}

    public static void main(String[] args) throws Exception {
      var pg = Postgres.open(Path.of(args[0]), Integer.parseInt(args[1]), Durability.THROW_AWAY);
      sql(pg.ownerUrl(), "CREATE TABLE kept (x int)");
      sql(pg.ownerUrl(), "INSERT INTO kept VALUES (7)");
      System.out.println(pg.pid());
      Thread.sleep(60_000);
    }
  }

  private static void sql(String url, String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private static String read(String url, String query) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var run = connection.createStatement();
        var row = run.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
