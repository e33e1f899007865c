package org.quarterday.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program the launcher started. It leads a process group of its own, so that Ctrl-C in the
 * terminal reaches the launcher alone and the order of stopping is ours, and so that a shell script
 * and what it runs stop together.
 */
final class Child implements AutoCloseable {
  private final String name;
  private final Process process;
  private final Path log;
  private final Path pidFile;

  private Child(String name, Process process, Path log, Path pidFile) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.pidFile = pidFile;
  }

  /** Where a stack keeps what it writes about its children. */
  record Desk(Path logs, Path run) {
    Desk {
      logs = logs.toAbsolutePath();
      run = run.toAbsolutePath();
    }

    private Path pidFile(String name) {
      return run.resolve(name + ".pid");
    }
  }

  static Child start(
      String name, List<String> command, Map<String, String> environment, Path folder, Desk desk) {
    try {
      Files.createDirectories(desk.logs());
      Files.createDirectories(desk.run());
      Path log = desk.logs().resolve(name + ".log");
      var words = new ArrayList<>(List.of("setsid"));
      words.addAll(command);
      var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      builder.redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      var process = builder.start();
      Path pidFile = desk.pidFile(name);
      Files.writeString(pidFile, process.pid() + " " + startOf(process.pid()));
      return new Child(name, process, log, pidFile);
    } catch (IOException e) {
      throw new StackException("could not start " + name, e);
    }
  }

  /**
   * Ends what a killed launcher left running under this name. The caller must hold the lock of the
   * folder, so that nobody else can be using it.
   */
  static void stopLeftOver(String name, Desk desk) {
    Path pidFile = desk.pidFile(name);
    if (!Files.exists(pidFile)) {
      return;
    }
    try {
      String[] words = Files.readString(pidFile).strip().split(" ", 2);
      var left = new OsProcess(Long.parseLong(words[0]));
      if (words.length == 2 && left.isAlive() && startOf(left.pid()).equals(words[1])) {
        stop(left, Duration.ofSeconds(20));
      }
      Files.deleteIfExists(pidFile);
    } catch (IOException | NumberFormatException e) {
      throw new StackException("could not read " + pidFile, e);
    }
  }

  private static String startOf(long pid) {
    return new OsProcess(pid).startedAt().orElse("");
  }

  private static void stop(OsProcess process, Duration grace) {
    process.signalGroup(OsProcess.Signal.TERM);
    if (!process.awaitEnd(grace)) {
      process.signalGroup(OsProcess.Signal.KILL);
      process.awaitEnd(Duration.ofSeconds(5));
    }
  }

  String name() {
    return name;
  }

  long pid() {
    return process.pid();
  }

  /** As the system says it: the JVM hears of an end a moment later. */
  boolean isAlive() {
    return process.toHandle().isAlive();
  }

  /** The failure of a child that ended by itself, with the last lines it wrote. */
  StackException failure() {
    return new StackException(
        name
            + " stopped by itself (exit code "
            + process.onExit().join().exitValue()
            + "); the end of "
            + log
            + ":\n"
            + tail(15));
  }

  private String tail(int lines) {
    try {
      var all = Files.readAllLines(log);
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException e) {
      return "(no log)";
    }
  }

  @Override
  public void close() {
    close(Duration.ofSeconds(20));
  }

  /** Asks it to end, and ends it when the patience is used up. */
  void close(Duration patience) {
    stop(new OsProcess(process.pid()), patience);
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new StackException("could not remove " + pidFile, e);
    }
  }
}
