package org.quarterday.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.stack.Backend;

/**
 * From the start of the process to the first 200 of its readiness, with the AOT cache, on a
 * migrated database.
 */
final class ReadyTime {
  private static final double TARGET_SECONDS = 2.5;

  private final Settings settings;
  private final Templates templates;
  private final Council council;

  ReadyTime(Settings settings, Templates templates, Council council) {
    this.settings = settings;
    this.templates = templates;
    this.council = council;
  }

  Figure measure() {
    if (!Files.exists(settings.app().resolve(Backend.CACHE))) {
      throw new BenchException(
          "the backend has no AOT cache: make it with org.quarterday.stack.TrainBackend");
    }
    var database = templates.of(settings.sizes().getFirst(), 1);
    List<Double> seconds = new ArrayList<>();
    List<Double> memory = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    council.open(database).close();
    for (int run = 1; run <= 5; run++) {
      long start = System.nanoTime();
      try (var backend = council.launch(database)) {
        awaitReady(backend);
        seconds.add((System.nanoTime() - start) / 1e9);
        processor.add(ProcFs.cpuSeconds(backend.pid()));
        memory.add((double) ProcFs.mebibytes(backend.pid(), "VmRSS"));
      }
      Progress.say("ready in %.2f s", seconds.getLast());
    }
    var ready = Series.of(seconds);
    return new Figure(
        "ready",
        "Backend ready, with the AOT cache",
        "≤ 2.5 s",
        "%.2f s".formatted(ready.median()),
        ready.median() <= TARGET_SECONDS,
        """
        From `exec` of the JVM to the first 200 of `/q/health/ready`, asked every 5 ms on a connection of its own: %s s over 5 runs after one
        that is not counted. The database is migrated already; Flyway still reads and checks its history. Until then the
        JVM has used %s processor seconds on all its threads and holds %s MiB.
        """
            .formatted(ready.shown(2), Series.of(processor).shown(2), Series.of(memory).shown(0)));
  }

  private static void awaitReady(Backend backend) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!answers(backend.ready())) {
      if (!backend.isAlive()) {
        throw backend.failure();
      }
      if (System.nanoTime() > deadline) {
        throw new BenchException("the backend was not ready within a minute");
      }
      pause();
    }
  }

  private static boolean answers(URI address) {
    try (var connection = new HttpConnection(address.getHost(), address.getPort())) {
      return connection.get(HttpConnection.request(address.getPath())) == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }
}
