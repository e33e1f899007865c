package org.quarterday.stack;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** All the parts, running: PostgreSQL, Keycloak, the backend and the front server. */
public final class Stack implements AutoCloseable {
  private final StackSettings settings;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private volatile CountDownLatch starting;
  private boolean closing;
  private volatile Postgres postgres;
  private volatile Keycloak keycloak;
  private volatile Backend backend;
  private volatile Child front;

  private Stack(StackSettings settings) {
    this.settings = settings;
  }

  /**
   * Starts everything and returns when all of it is ready; stops what it started when a part fails.
   */
  public static Stack open(StackSettings settings) {
    var stack = new Stack(settings);
    try {
      stack.start();
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  /** For a shutdown hook: exists before anything is started, so that no part can be missed. */
  static Stack prepared(StackSettings settings) {
    return new Stack(settings);
  }

  void start() {
    starting = new CountDownLatch(1);
    try {
      startParts();
    } finally {
      starting.countDown();
    }
  }

  private void startParts() {
    keep(FolderLock.take(settings.data()));
    stopLeftOvers();
    settings.ports().refuseTaken();
    // Side by side: Keycloak takes most of the time, the backend bears with it being late.
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var signIn = CompletableFuture.runAsync(this::startKeycloak, threads);
      var application = CompletableFuture.runAsync(this::startDatabaseAndBackend, threads);
      var pages = CompletableFuture.runAsync(this::startFront, threads);
      CompletableFuture.allOf(signIn, application, pages).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** What a launcher that was killed left running has our ports, and they are ours to take back. */
  private void stopLeftOvers() {
    Child.stopLeftOver("frontend", settings.desk());
    Child.stopLeftOver("backend", settings.desk());
    Child.stopLeftOver(
        "keycloak",
        Keycloak.desk(settings.data().resolve("keycloak"), settings.data().resolve("logs")));
  }

  private void startKeycloak() {
    keycloak =
        keep(
            Keycloak.start(
                new Keycloak.Settings(
                    settings.root().resolve(".data/cache"),
                    settings.data().resolve("keycloak"),
                    settings.realmFolder(),
                    settings.realmValues(),
                    settings.ports().keycloak(),
                    settings.data().resolve("logs"))));
    keycloak.awaitReady();
  }

  private void startDatabaseAndBackend() {
    postgres =
        keep(
            Postgres.open(
                settings.data().resolve("postgres"),
                settings.ports().postgres(),
                Durability.DURABLE));
    backend =
        keep(
            Backend.launch(
                new Backend.Settings(
                    settings.root().resolve("backend/app/target/quarkus-app"),
                    settings.data(),
                    settings.ports().backend(),
                    BackendEnvironment.ofDemonstration(settings, postgres),
                    List.of())));
    backend.awaitReady();
  }

  private void startFront() {
    var environment =
        Map.of(
            "QUARTERDAY_FRONT_PORT", Integer.toString(settings.ports().front()),
            "QUARTERDAY_BACKEND", settings.backendUrl(),
            "QUARTERDAY_ORIGIN", settings.origin(),
            "QUARTERDAY_IDENTITY_ORIGIN", settings.keycloakUrl());
    var server = settings.root().resolve("frontend/server");
    front =
        keep(
            Child.start(
                "frontend", List.of("node", "src/main.js"), environment, server, settings.desk()));
    var ready = URI.create("http://127.0.0.1:" + settings.ports().front() + "/front/ready");
    Readiness.await(front, ready, Duration.ofSeconds(30));
  }

  private <T extends AutoCloseable> T keep(T part) {
    synchronized (parts) {
      parts.push(part);
      if (!closing) {
        return part;
      }
    }
    throw new StackException("stopped while starting");
  }

  public StackSettings settings() {
    return settings;
  }

  public Postgres postgres() {
    return postgres;
  }

  public Backend backend() {
    return backend;
  }

  /** Blocks until a part ends that nobody told to end. */
  StackException awaitFailure() {
    while (keycloak.isAlive() && backend.isAlive() && front.isAlive()) {
      Pause.briefly();
    }
    if (!backend.isAlive()) {
      return backend.failure();
    }
    return keycloak.isAlive() ? front.failure() : keycloak.failure();
  }

  /**
   * Stops in the order that loses nothing: the pages first, then the application (which finishes
   * what it is doing), then sign-in, and the database when nobody needs it any more.
   */
  @Override
  public void close() {
    synchronized (parts) {
      closing = true;
    }
    RuntimeException first = stopAll(null);
    awaitStartToEnd();
    // What a start that was under way still brought up.
    first = stopAll(first);
    if (first != null) {
      throw first;
    }
  }

  private RuntimeException stopAll(RuntimeException earlier) {
    var order =
        List.of(Child.class, Backend.class, Keycloak.class, Postgres.class, FolderLock.class);
    RuntimeException first = earlier;
    for (Class<?> kind : order) {
      for (AutoCloseable part : running()) {
        if (kind.isInstance(part)) {
          first = stop(part, first);
        }
      }
    }
    return first;
  }

  private void awaitStartToEnd() {
    try {
      if (starting != null && !starting.await(3, TimeUnit.MINUTES)) {
        throw new StackException("a part neither starts nor stops");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<AutoCloseable> running() {
    synchronized (parts) {
      return List.copyOf(parts);
    }
  }

  private RuntimeException stop(AutoCloseable part, RuntimeException earlier) {
    try {
      part.close();
      return earlier;
    } catch (Exception e) {
      return earlier != null ? earlier : new StackException("a part did not stop", e);
    } finally {
      synchronized (parts) {
        parts.remove(part);
      }
    }
  }
}
