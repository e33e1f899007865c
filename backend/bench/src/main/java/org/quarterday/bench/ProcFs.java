package org.quarterday.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time and memory of other processes, as the kernel counts them. */
final class ProcFs {
  /** The unit of /proc/pid/stat on every Linux of today (sysconf(_SC_CLK_TCK)). */
  private static final double TICKS_PER_SECOND = 100;

  private ProcFs() {}

  /**
   * Processor seconds of a server and of every child it has or had: live ones by their own count,
   * ended ones by what their parent inherited.
   */
  static double cpuSecondsOfTree(long pid) {
    long live =
        ProcessHandle.of(pid)
            .map(server -> server.children().mapToLong(child -> ticks(child.pid(), 2)).sum())
            .orElse(0L);
    return (ticks(pid, 4) + live) / TICKS_PER_SECOND;
  }

  static double cpuSeconds(long pid) {
    return ticks(pid, 2) / TICKS_PER_SECOND;
  }

  /** Fields 14 and following of stat: utime, stime, cutime, cstime. */
  private static long ticks(long pid, int fields) {
    String stat = read(pid, "stat");
    if (stat.isEmpty()) {
      return 0;
    }
    // The command in field 2 may hold spaces; what follows its closing bracket does not.
    String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long sum = 0;
    for (int field = 0; field < fields; field++) {
      sum += Long.parseLong(rest[11 + field]);
    }
    return sum;
  }

  /** A line of /proc/pid/status in MiB: VmRSS now, VmHWM at its highest. */
  static long mebibytes(long pid, String line) {
    return read(pid, "status")
        .lines()
        .filter(text -> text.startsWith(line + ":"))
        .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow(() -> new BenchException("process " + pid + " has no " + line));
  }

  private static String read(long pid, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), file));
    } catch (IOException gone) {
      return "";
    }
  }
}
