package org.quarterday.bench;

/** Wall time and processor time of the backend and of PostgreSQL over one stretch of work. */
final class Stopwatch {
  private final long server;
  private final long backend;
  private final long startedAt = System.nanoTime();
  private final double jvmAtStart;
  private final double serverAtStart;

  /**
   * @param server process id of PostgreSQL
   * @param backend process id of the JVM, or 0 when there is none
   */
  Stopwatch(long server, long backend) {
    this.server = server;
    this.backend = backend;
    this.jvmAtStart = jvm();
    this.serverAtStart = ProcFs.cpuSecondsOfTree(server);
  }

  /** Seconds by the wall, and processor seconds of the JVM and of all of PostgreSQL. */
  record Lap(double seconds, double jvmSeconds, double serverSeconds) {
    double cpuSeconds() {
      return jvmSeconds + serverSeconds;
    }
  }

  Lap stop() {
    double seconds = (System.nanoTime() - startedAt) / 1e9;
    return new Lap(seconds, jvm() - jvmAtStart, ProcFs.cpuSecondsOfTree(server) - serverAtStart);
  }

  private double jvm() {
    return backend == 0 ? 0 : ProcFs.cpuSeconds(backend);
  }
}
