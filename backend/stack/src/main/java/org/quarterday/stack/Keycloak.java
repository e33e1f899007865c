package org.quarterday.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak on loopback with both realms. Its data survive a restart, but a change of a realm
 * file makes them anew: Keycloak imports a realm only once and would keep the old one silently.
 */
public final class Keycloak implements AutoCloseable {
  /** Of the administrator of a local Keycloak; it listens on loopback only. */
  public static final String ADMIN = "quarterday-admin";

  public static final String ADMIN_PASSWORD = "quarterday-local";

  private final int port;
  private final RealmFiles realms;
  private final Child child;
  private final FolderLock lock;

  private Keycloak(int port, RealmFiles realms, Child child, FolderLock lock) {
    this.port = port;
    this.realms = realms;
    this.child = child;
    this.lock = lock;
  }

  /**
   * Where and how to start one.
   *
   * @param cache keeps the distribution, shared between stacks
   * @param folder this Keycloak's own home and data
   * @param realms folder of the {@code *-realm.json} files
   * @param values fill the {@code ${NAME:default}} places of the realm files
   * @param port of the realms; the management interface has the port after it
   * @param logs folder of its log
   */
  public record Settings(
      Path cache, Path folder, Path realms, Map<String, String> values, int port, Path logs) {

    /** With the log in its own folder. */
    public Settings(Path cache, Path folder, Path realms, Map<String, String> values, int port) {
      this(cache, folder, realms, values, port, folder.resolve("logs"));
    }
  }

  /** Starts it and waits until both realms answer. */
  public static Keycloak open(Settings settings) {
    var keycloak = start(settings);
    try {
      keycloak.awaitReady();
      return keycloak;
    } catch (RuntimeException e) {
      keycloak.close();
      throw e;
    }
  }

  static Keycloak start(Settings settings) {
    Path folder = settings.folder().toAbsolutePath();
    var lock = FolderLock.take(folder);
    try {
      var desk = desk(folder, settings.logs());
      Child.stopLeftOver("keycloak", desk);
      Path home = folder.resolve("home");
      new KeycloakDistribution(settings.cache()).install(home);
      var realms = new RealmFiles(settings.realms(), settings.values());
      remakeIfChanged(home, realms);
      return new Keycloak(settings.port(), realms, start(home, settings.port(), desk), lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static void remakeIfChanged(Path home, RealmFiles realms) {
    Path data = home.resolve("data");
    Path mark = data.resolve("realms.sha256");
    try {
      if (Files.exists(mark) && Files.readString(mark).equals(realms.hash())) {
        return;
      }
      Folders.delete(data);
      realms.writeTo(data.resolve("import"));
      Files.writeString(mark, realms.hash());
    } catch (IOException e) {
      throw new StackException("could not prepare the Keycloak data in " + data, e);
    }
  }

  static Child.Desk desk(Path folder, Path logs) {
    return new Child.Desk(logs, folder.resolve("run"));
  }

  private static Child start(Path home, int port, Child.Desk desk) {
    var command = new ArrayList<>(List.of(home.resolve("bin/kc.sh").toString()));
    command.addAll(
        List.of(
            "start",
            "--optimized",
            "--import-realm",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--http-management-port=" + (port + 1),
            // Not "localhost": cookies there are shared by all ports, so the application has it
            // alone.
            "--hostname=" + address(port)));
    var environment =
        Map.of(
            "JAVA_HOME",
            System.getProperty("java.home"),
            "JAVA_OPTS_KC_HEAP",
            "-Xms64m -Xmx512m",
            "JAVA_OPTS_APPEND",
            "-XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1",
            "KC_BOOTSTRAP_ADMIN_USERNAME",
            ADMIN,
            "KC_BOOTSTRAP_ADMIN_PASSWORD",
            ADMIN_PASSWORD);
    return Child.start("keycloak", command, environment, home, desk);
  }

  /** Waits for readiness, not for the port: while booting it answers 503. */
  void awaitReady() {
    // The first start makes the tables and imports; on a busy machine of two cores a minute.
    var patience = Duration.ofMinutes(5);
    Readiness.await(child, URI.create(address(port + 1) + "/health/ready"), patience);
    for (String realm : realms.realms().keySet()) {
      Readiness.await(
          child, URI.create(issuer(realm) + "/.well-known/openid-configuration"), patience);
    }
  }

  private static String address(int port) {
    return "http://127.0.0.1:" + port;
  }

  /** Address of the server, without a path. */
  public String url() {
    return address(port);
  }

  /** The issuer of a realm's tokens. */
  public String issuer(String realm) {
    return url() + "/realms/" + realm;
  }

  long pid() {
    return child.pid();
  }

  boolean isAlive() {
    return child.isAlive();
  }

  StackException failure() {
    return child.failure();
  }

  @Override
  public void close() {
    try {
      child.close();
    } finally {
      lock.close();
    }
  }
}
