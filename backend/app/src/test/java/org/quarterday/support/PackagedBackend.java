package org.quarterday.support;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.quarterday.stack.Backend;
import org.quarterday.stack.Postgres;

/**
 * The backend as it is shipped, a process of its own on the tests' PostgreSQL and realms, that a
 * test can kill without warning and start again. REST Assured talks to it.
 */
public final class PackagedBackend implements AutoCloseable {

  private static final Path APP = Path.of("target", "quarkus-app").toAbsolutePath();

  private final Backend.Settings settings;
  private Backend running;

  private PackagedBackend(Backend.Settings settings) {
    this.settings = settings;
  }

  /**
   * @param name of the folder under {@code target} for its log and its audit checkpoints
   * @param settings of the application besides its addresses, as environment variables
   */
  public static PackagedBackend start(String name, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.putAll(surroundings(name));
    var backend =
        new PackagedBackend(
            new Backend.Settings(
                APP, Path.of("target", name), Postgres.freePort(), environment, List.of()));
    RestAssured.baseURI = "http://127.0.0.1";
    RestAssured.port = backend.settings.port();
    backend.start();
    return backend;
  }

  /** Empty: the heads of another run are those of another chain. */
  private static Path checkpoints(String name) {
    Path file = Path.of("target", name, "audit-checkpoints.jsonl").toAbsolutePath();
    try {
      Files.deleteIfExists(file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> surroundings(String name) {
    Map<String, String> database = new PostgresForTests().start();
    Map<String, String> realms = new RealmsForTests().start();
    // Tokens are signed with the key the realm publishes, and name it as their issuer.
    realms.forEach(System::setProperty);
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Map.ofEntries(
        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", database.get("quarkus.datasource.jdbc.url")),
        Map.entry(
            "QUARKUS_DATASOURCE_REACTIVE_URL", database.get("quarkus.datasource.reactive.url")),
        Map.entry("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"),
        Map.entry("QUARTERDAY_KEYS", "test:" + Base64.getEncoder().encodeToString(key)),
        Map.entry("QUARTERDAY_AUDIT_CHECKPOINTS", checkpoints(name).toString()),
        Map.entry("QUARTERDAY_AUDIT_SEAL_EVERY", "2s"),
        Map.entry("QUARTERDAY_AUDIT_LEASE", "10S"),
        Map.entry("QUARTERDAY_REALMS_STAFF", realms.get("quarterday.realms.staff")),
        Map.entry("QUARTERDAY_REALMS_ONLINE", realms.get("quarterday.realms.online")),
        Map.entry("QUARTERDAY_REALMS_STAFF_SECRET", "secret-of-the-staff-pages-in-a-test"),
        Map.entry("QUARTERDAY_REALMS_ONLINE_SECRET", "secret-of-the-online-pages-in-a-test"));
  }

  /** Where the heads of the audit chain are kept. */
  public Path checkpoints() {
    return Path.of(settings.environment().get("QUARTERDAY_AUDIT_CHECKPOINTS"));
  }

  /** What it seals with. */
  public String keys() {
    return settings.environment().get("QUARTERDAY_KEYS");
  }

  /** Starts it again after {@link #kill}; answers when it is ready. */
  public void start() {
    if (!Files.exists(APP.resolve("quarkus-run.jar"))) {
      throw new AssertionError(APP + " is not built: these tests come after Maven's package phase");
    }
    running = Backend.open(settings);
  }

  /** {@code kill -9}: nothing is told, nothing is written, nothing is closed. */
  public void kill() {
    ProcessHandle process = ProcessHandle.of(running.pid()).orElseThrow();
    process.destroyForcibly();
    try {
      process.onExit().get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("the backend does not die", e);
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
