package org.quarterday.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Makes the AOT cache: starts the built backend once on an empty throw-away database until it is
 * ready, stops it, and lets the JVM write down the classes it loaded and linked on the way.
 *
 * <p>Argument: the {@code quarkus-app} folder. The cache is {@code app.aot} in it.
 */
public final class TrainBackend {
  private TrainBackend() {}

  public static void main(String[] arguments) throws IOException {
    Path app = Path.of(arguments[0]).toAbsolutePath();
    Path folder = Files.createTempDirectory("quarterday-training");
    try (var postgres = Postgres.throwAway()) {
      train(app, folder, postgres);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void train(Path app, Path folder, Postgres postgres) throws IOException {
    Path cache = app.resolve(Backend.CACHE);
    Files.deleteIfExists(cache);
    // No Keycloak: the backend starts without it, and looks for it again at the first sign-in.
    var surroundings =
        StackSettings.of(
            Map.of("QUARTERDAY_ROOT", app.toString(), "QUARTERDAY_DATA", folder.toString()));
    var environment = BackendEnvironment.of(surroundings, postgres);
    var settings = new Backend.Settings(app, folder, Postgres.freePort(), environment, List.of());
    var backend = Backend.start(settings, List.of("-XX:AOTCacheOutput=" + Backend.CACHE));
    backend.awaitReady();
    // The JVM writes the cache on its way out, which takes longer than stopping does.
    backend.stop(Duration.ofMinutes(3));
    if (!Files.exists(cache)) {
      throw new StackException("the training run of " + app + " left no " + Backend.CACHE);
    }
  }
}
