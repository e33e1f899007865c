package org.quarterday.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code make run}: starts everything, says where it is, and stops it all at Ctrl-C. */
public final class Launcher {
  private final Stack stack;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private DemoCouncil.Debit announced;

  private Launcher(Stack stack) {
    this.stack = stack;
  }

  public static void main(String[] arguments) {
    StackSettings settings;
    try {
      settings = StackSettings.of(System.getenv());
    } catch (StackException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    System.exit(new Launcher(Stack.prepared(settings)).run());
  }

  private int run() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    var began = Instant.now();
    var settings = stack.settings();
    try {
      System.out.println(
          "Starting PostgreSQL, Keycloak, the backend and the pages; logs are in "
              + settings.desk().logs());
      Files.deleteIfExists(readyFile(settings));
      stack.start();
      DemoCouncil.load(settings, System.getenv()).ifPresent(debit -> announced = debit);
      announce(Duration.between(began, Instant.now()));
      var failure = stack.awaitFailure();
      if (!stopping.get()) {
        System.err.println(failure.getMessage());
      }
      return 1;
    } catch (IOException | StackException e) {
      if (!stopping.get()) {
        System.err.println(e.getMessage());
      }
      return 1;
    }
  }

  private void announce(Duration took) {
    var settings = stack.settings();
    System.out.printf("%nReady after %.1f s.%n%n", took.toMillis() / 1000.0);
    line("Staff", settings.origin() + "/staff/");
    line("Housing Online", settings.origin() + "/online/");
    line("API", settings.backendUrl() + "/api/v1   (contract: openapi.yaml)");
    line(
        "Keycloak",
        settings.keycloakUrl() + "   (" + Keycloak.ADMIN + " / " + Keycloak.ADMIN_PASSWORD + ")");
    line("PostgreSQL", stack.postgres().jdbcUrl() + "   (" + Postgres.APP + ", no password asked)");
    System.out.println("\nSign in as");
    for (var signIn : SignIns.of(settings.realmFiles())) {
      System.out.printf("  %-24s %-28s %s%n", signIn.role(), signIn.user(), signIn.password());
    }
    if (announced != null) {
      System.out.printf(
          "%nDebit of %s: %s; %,d units, £%s a week; differences %d; exceptions to look at %d%n",
          announced.week(),
          announced.state().toLowerCase(java.util.Locale.ROOT),
          announced.units(),
          announced.value(),
          announced.differences(),
          announced.openExceptions());
    }
    System.out.println("\nCtrl-C stops everything.");
    writeReady(settings);
  }

  private static void line(String name, String value) {
    System.out.printf("  %-24s %s%n", name, value);
  }

  /** For programs that wait for a stack: the file is there exactly while it is ready. */
  private static void writeReady(StackSettings settings) {
    Path file = readyFile(settings);
    try {
      Files.writeString(file, settings.origin() + System.lineSeparator());
    } catch (IOException e) {
      throw new StackException("could not write " + file, e);
    }
  }

  private static Path readyFile(StackSettings settings) {
    return settings.desk().run().resolve("ready");
  }

  private void stop() {
    if (!stopping.compareAndSet(false, true)) {
      return;
    }
    System.out.println("\nStopping.");
    try {
      Files.deleteIfExists(readyFile(stack.settings()));
      stack.close();
      System.out.println("Stopped; the data are kept in " + stack.settings().data() + ".");
    } catch (IOException | RuntimeException e) {
      System.err.println(e.getMessage());
    }
  }
}
