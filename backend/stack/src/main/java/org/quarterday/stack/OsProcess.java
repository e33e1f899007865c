package org.quarterday.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process of this machine, known by its id. Java itself can send only TERM and KILL. */
record OsProcess(long pid) {

  enum Signal {
    /** To PostgreSQL: a "fast" shutdown: roll back, checkpoint, stop. */
    INT,
    TERM,
    KILL,
    QUIT
  }

  boolean isAlive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** The words of its command line, empty when it is gone. */
  List<String> commandLine() {
    try {
      return List.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")).split("\0"));
    } catch (IOException gone) {
      return List.of();
    }
  }

  /**
   * When it started: with the id, what tells it from a later process that was given the same id.
   */
  Optional<String> startedAt() {
    return ProcessHandle.of(pid).flatMap(p -> p.info().startInstant()).map(Object::toString);
  }

  void signal(Signal signal) {
    kill(signal, Long.toString(pid));
  }

  /** Signals the process and all it started, provided it leads its own process group. */
  void signalGroup(Signal signal) {
    kill(signal, "-" + pid);
  }

  /** Whether it ended within the time given. */
  boolean awaitEnd(Duration patience) {
    var handle = ProcessHandle.of(pid);
    if (handle.isEmpty()) {
      return true;
    }
    long deadline = System.nanoTime() + patience.toNanos();
    while (handle.get().isAlive()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Pause.briefly();
    }
    return true;
  }

  private static void kill(Signal signal, String target) {
    try {
      var kill =
          new ProcessBuilder("kill", "-" + signal, "--", target)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      kill.waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new StackException("could not signal process " + target, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
