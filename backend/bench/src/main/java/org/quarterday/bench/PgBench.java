package org.quarterday.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * The floor of a read: PostgreSQL's own load program sends the same statements, prepared once on
 * each connection, at the same rate. Its latencies count from a transaction's scheduled moment, as
 * ours.
 */
final class PgBench {
  private static final int CLIENTS = 12;

  private final Database database;
  private final Path folder;

  PgBench(Database database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  /**
   * Latencies in microseconds of a script run so many times a second; with 0, as often as every
   * client gets an answer.
   */
  Histogram run(String script, int perSecond, Duration length, long seed) {
    try {
      Files.createDirectories(folder);
      clearLogs();
      Path file = folder.resolve("page.sql");
      Files.writeString(file, script);
      execute(command(file, perSecond, length, seed));
      return latencies();
    } catch (IOException e) {
      throw new BenchException("pgbench did not run", e);
    }
  }

  private List<String> command(Path file, int perSecond, Duration length, long seed) {
    List<String> rate = perSecond == 0 ? List.of() : List.of("--rate=" + perSecond);
    List<String> command =
        new ArrayList<>(
            List.of(
                "pgbench",
                "--no-vacuum",
                "--client=" + CLIENTS,
                "--jobs=2",
                "--time=" + length.toSeconds(),
                "--random-seed=" + seed,
                "--define=prepared=0",
                "--log",
                "--log-prefix=" + folder.resolve("log"),
                "--file=" + file,
                "--host=127.0.0.1",
                "--port=" + database.port(),
                "--username=postgres"));
    command.addAll(rate);
    command.add(database.name());
    return command;
  }

  private void execute(List<String> command) throws IOException {
    Path output = folder.resolve("output.txt");
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new BenchException("pgbench failed:\n" + Files.readString(output));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }

  private void clearLogs() throws IOException {
    for (Path log : logs()) {
      Files.delete(log);
    }
  }

  private List<Path> logs() throws IOException {
    try (var files = Files.list(folder)) {
      return new ArrayList<>(
          files.filter(file -> file.getFileName().toString().startsWith("log.")).toList());
    }
  }

  /** The third word of a log line is the transaction's latency, schedule lag included. */
  private Histogram latencies() throws IOException {
    var latency = new Histogram(Duration.ofMinutes(10).toNanos() / 1000, 3);
    for (Path log : logs()) {
      try (var lines = Files.lines(log)) {
        lines.forEach(line -> latency.recordValue(Long.parseLong(line.split(" ")[2])));
      }
    }
    return latency;
  }
}
