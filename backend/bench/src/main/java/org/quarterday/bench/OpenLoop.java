package org.quarterday.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/**
 * Requests at a constant rate whatever the answers do: each has its moment, drawn beforehand with
 * exponential gaps as pgbench draws them, and its latency counts from that moment. A slow answer
 * therefore costs those behind it too, instead of being left out.
 */
final class OpenLoop {
  private final int perSecond;
  private final int connections;
  private final String host;
  private final int port;

  OpenLoop(int perSecond, int connections, String host, int port) {
    this.perSecond = perSecond;
    this.connections = connections;
    this.host = host;
    this.port = port;
  }

  /** What a person does at one moment: the addresses fetched, one after the other. */
  interface Visit {
    List<String> requests(int number);
  }

  /** Latencies in microseconds of the visits answered, and how many were not answered with 200. */
  record Outcome(Histogram latency, long failures) {}

  Outcome run(Duration length, long seed, Visit visit) {
    long[] moments = moments(length, seed);
    var latency = new SynchronizedHistogram(Duration.ofMinutes(10).toNanos() / 1000, 3);
    var failures = new LongAdder();
    var next = new AtomicInteger();
    long start = System.nanoTime() + Duration.ofMillis(200).toNanos();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      workers.add(
          Thread.ofPlatform()
              .name("load-" + i)
              .start(() -> work(moments, start, next, latency, failures, visit)));
    }
    workers.forEach(OpenLoop::join);
    return new Outcome(latency, failures.sum());
  }

  private long[] moments(Duration length, long seed) {
    var random = new SplittableRandom(seed);
    long[] moments = new long[Math.toIntExact(length.toSeconds() * perSecond)];
    double at = 0;
    for (int i = 0; i < moments.length; i++) {
      at += -Math.log(1 - random.nextDouble()) / perSecond * 1e9;
      moments[i] = (long) at;
    }
    return moments;
  }

  private void work(
      long[] moments,
      long start,
      AtomicInteger next,
      Histogram latency,
      LongAdder failures,
      Visit visit) {
    try (var connection = new HttpConnection(host, port)) {
      for (int i = next.getAndIncrement(); i < moments.length; i = next.getAndIncrement()) {
        long due = start + moments[i];
        waitFor(due);
        for (String request : visit.requests(i)) {
          int status = connection.get(request);
          if (status != 200) {
            Progress.say("load: %d for %s", status, request.lines().findFirst().orElse(""));
            failures.increment();
          }
        }
        latency.recordValue((System.nanoTime() - due) / 1000);
      }
    } catch (IOException e) {
      // One failure voids the round: what this connection leaves undone does not matter.
      Progress.say("load: %s", e);
      failures.increment();
    }
  }

  private static void waitFor(long moment) {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }
}
