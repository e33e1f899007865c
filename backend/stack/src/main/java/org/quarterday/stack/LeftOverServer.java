package org.quarterday.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL server that outlived its launcher ({@code kill -9}). Starting over it would attach
 * to it, with whatever settings it has, and nobody would know; so it is shut down properly first.
 */
final class LeftOverServer {
  private LeftOverServer() {}

  /** The running server of this data folder, if postmaster.pid names one that is really it. */
  static Optional<OsProcess> of(Path data) {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    try {
      var server = new OsProcess(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
      // An id is used again after a restart of the machine: only a postgres on this folder counts.
      boolean ours =
          server.commandLine().stream().findFirst().orElse("").endsWith("postgres")
              && server.commandLine().contains(data.toString());
      return server.isAlive() && ours ? Optional.of(server) : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      throw new StackException("could not read " + pidFile, e);
    }
  }

  /** Fast shutdown and wait; the caller must hold the folder's lock. */
  static void shutDown(Path data) {
    of(data).ifPresent(server -> stop(server, data));
  }

  static void stop(OsProcess server, Path data) {
    server.signal(OsProcess.Signal.INT);
    // A fast shutdown ends with a checkpoint: on a slow disk after a large run that is many
    // seconds.
    if (!server.awaitEnd(Duration.ofSeconds(90))) {
      throw new StackException(
          "the PostgreSQL server with process id "
              + server.pid()
              + " on "
              + data
              + " does not stop");
    }
  }
}
