package org.quarterday.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/**
 * A dozen counters that take one payment after the other, each on an account drawn at random and
 * under a key of its own.
 */
final class PaymentLoad {
  static final int CONNECTIONS = 12;

  /** A day of an open week, not in the future. */
  static final String PAID_ON = "2026-11-20";

  /** Pence; so many that an account seldom sees one twice, which would be asked about. */
  static final int AMOUNTS = 9_900_000;

  private final int port;
  private final String token;
  private final int accounts;

  PaymentLoad(String url, Issuer issuer, int accounts) {
    this.port = URI.create(url).getPort();
    this.token = issuer.token("counter", List.of("account:read", "payment:post"));
    this.accounts = accounts;
  }

  /** Latencies in microseconds; any answer but 200 voids the round. */
  Histogram run(Duration length, long seed) {
    var latency = new SynchronizedHistogram(Duration.ofMinutes(1).toNanos() / 1000, 3);
    var failures = new LongAdder();
    long end = System.nanoTime() + length.toNanos();
    List<Thread> counters = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      var random = new SplittableRandom(seed * CONNECTIONS + i);
      counters.add(Thread.ofPlatform().start(() -> take(end, random, latency, failures)));
    }
    counters.forEach(PaymentLoad::join);
    if (failures.sum() > 0) {
      throw new BenchException(failures.sum() + " payments were not answered with 200");
    }
    return latency;
  }

  private void take(long end, SplittableRandom random, Histogram latency, LongAdder failures) {
    try (var connection = new HttpConnection("127.0.0.1", port)) {
      while (System.nanoTime() < end) {
        String request = request(random);
        long start = System.nanoTime();
        if (connection.get(request) != 200) {
          failures.increment();
        }
        latency.recordValue((System.nanoTime() - start) / 1000);
      }
    } catch (IOException e) {
      Progress.say("payments: %s", e);
      failures.increment();
    }
  }

  private String request(SplittableRandom random) {
    UUID account = Seed.account(held(random.nextInt(accounts) + 1L));
    String body =
        """
        {"typeCode":"RPY","amountPence":%d,"paidOn":"%s","narrative":"Bench"}\
        """
            .formatted(1 + random.nextInt(AMOUNTS), PAID_ON);
    return """
    POST /api/v1/accounts/%s/payments HTTP/1.1
    Host: 127.0.0.1
    Accept: application/json
    Authorization: Bearer %s
    Idempotency-Key: %s
    Content-Type: application/json
    Content-Length: %d

    %s\
    """
        .replace("\n", "\r\n")
        .formatted(
            account, token, new UUID(random.nextLong(), random.nextLong()), body.length(), body);
  }

  /** An account held on the day paid: in the seed those after it begin in the week to come. */
  private static long held(long n) {
    return n % 100 == 7 || n % 100 == 8 ? n + 2 : n;
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
