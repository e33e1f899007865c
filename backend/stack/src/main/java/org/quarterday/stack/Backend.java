package org.quarterday.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The backend as a process of its own, started the way it is meant to be run everywhere: the same
 * jar layout and the same JVM flags as in its training run, because the JVM refuses an AOT cache
 * made with others and then starts slowly without a word.
 */
public final class Backend implements AutoCloseable {
  /** The cache beside {@code quarkus-run.jar}; made by {@link TrainBackend}, used when there. */
  public static final String CACHE = "app.aot";

  /**
   * Serial collector: on two cores and half a gigabyte it needs the least memory beside the heap,
   * and its pauses on this heap stay in single milliseconds.
   */
  static final List<String> FLAGS =
      List.of("-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC", "-Xmx512m");

  private final Child child;
  private final int port;

  private Backend(Child child, int port) {
    this.child = child;
    this.port = port;
  }

  /**
   * What to start and where.
   *
   * @param app the build's {@code quarkus-app} folder
   * @param folder for its log and its process id
   * @param port of its HTTP interface on loopback
   * @param environment its configuration: addresses of the database and the realms
   * @param flags further JVM flags, such as a recording's
   */
  public record Settings(
      Path app, Path folder, int port, Map<String, String> environment, List<String> flags) {
    private Child.Desk desk() {
      return new Child.Desk(folder.resolve("logs"), folder.resolve("run"));
    }
  }

  /** Starts it and waits until it is ready. The caller holds the lock of the folder. */
  public static Backend open(Settings settings) {
    var backend = start(settings, cacheFlag(settings.app()));
    backend.awaitReady();
    return backend;
  }

  /** Starts it without waiting, for who measures the wait. */
  public static Backend launch(Settings settings) {
    return start(settings, cacheFlag(settings.app()));
  }

  static Backend start(Settings settings, List<String> cacheFlag) {
    if (!Files.exists(settings.app().resolve("quarkus-run.jar"))) {
      throw new StackException(settings.app() + " has not been built; run make build");
    }
    Child.stopLeftOver("backend", settings.desk());
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(cacheFlag);
    command.addAll(settings.flags());
    command.addAll(List.of("-jar", "quarkus-run.jar"));
    var environment = new HashMap<>(settings.environment());
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port()));
    return new Backend(
        Child.start("backend", command, environment, settings.app(), settings.desk()),
        settings.port());
  }

  private static List<String> cacheFlag(Path app) {
    return Files.exists(app.resolve(CACHE)) ? List.of("-XX:AOTCache=" + CACHE) : List.of();
  }

  void awaitReady() {
    try {
      Readiness.await(child, ready(), Duration.ofMinutes(3));
    } catch (RuntimeException e) {
      child.close();
      throw e;
    }
  }

  /** Answers 200 from the moment requests are welcome. */
  public URI ready() {
    return URI.create(url() + "/q/health/ready");
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public long pid() {
    return child.pid();
  }

  public boolean isAlive() {
    return child.isAlive();
  }

  /** Why it ended by itself. */
  public StackException failure() {
    return child.failure();
  }

  /** Stops it as {@link #close} does, with more patience. */
  void stop(Duration patience) {
    child.close(patience);
  }

  @Override
  public void close() {
    child.close();
  }
}
