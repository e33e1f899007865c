package org.quarterday.bench;

/** Wall time and processor time of the backend and of PostgreSQL over one stretch of work. */
final class Stopwatch {
  private final long server;
  private final long backend;
  private final long startedAt = System.nanoTime();
  private final double cpuAtStart;

  /**
   * @param server process id of PostgreSQL
   * @param backend process id of the JVM, or 0 when there is none
   */
  Stopwatch(long server, long backend) {
    this.server = server;
    this.backend = backend;
    this.cpuAtStart = cpu();
  }

  /** Seconds by the wall, and processor seconds of JVM and PostgreSQL together. */
  record Lap(double seconds, double cpuSeconds) {}

  Lap stop() {
    double seconds = (System.nanoTime() - startedAt) / 1e9;
    return new Lap(seconds, cpu() - cpuAtStart);
  }

  private double cpu() {
    return ProcFs.cpuSecondsOfTree(server) + (backend == 0 ? 0 : ProcFs.cpuSeconds(backend));
  }
}
