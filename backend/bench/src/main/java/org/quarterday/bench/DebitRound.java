package org.quarterday.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One weekly debit on a fresh copy of a council, and what it took.
 *
 * @param total everything between asking for the preparation and the last entry on disk
 * @param parts seconds by the wall of each part, in order
 * @param written what it wrote, counted and summed once it was over
 */
record DebitRound(Stopwatch.Lap total, Map<String, Double> parts, String written) {

  DebitRound wrote(String counted) {
    return new DebitRound(total, parts, counted);
  }

  /** Times the parts of a round one after the other. */
  static final class Parts {
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long since = System.nanoTime();

    void done(String part) {
      long now = System.nanoTime();
      seconds.put(part, (now - since) / 1e9);
      since = now;
    }

    Map<String, Double> seconds() {
      return seconds;
    }
  }
}
