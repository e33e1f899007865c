package org.quarterday.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;

/** Account pages of accounts drawn at random: the account whole, then its last 50 entries. */
final class PageLoad {
  static final int CONNECTIONS = 24;

  private final OpenLoop loop;
  private final String token;
  private final int accounts;

  PageLoad(String url, Issuer issuer, int perSecond, int accounts) {
    this.loop = new OpenLoop(perSecond, CONNECTIONS, "127.0.0.1", URI.create(url).getPort());
    this.token = issuer.token("reader", List.of("account:read"));
    this.accounts = accounts;
  }

  /**
   * Latencies in microseconds; any answer but 200 voids the round. The same seed asks for the same
   * pages.
   */
  Histogram run(Duration length, long seed) {
    var outcome = loop.run(length, seed, visit -> requests(seed * 1_000_003 + visit));
    if (outcome.failures() > 0) {
      throw new BenchException(outcome.failures() + " requests were not answered with 200");
    }
    return outcome.latency();
  }

  private List<String> requests(long draw) {
    long n = new SplittableRandom(draw).nextInt(accounts) + 1L;
    String account = "/api/v1/accounts/" + Seed.account(n);
    return List.of(
        HttpConnection.request(account, token),
        HttpConnection.request(account + "/entries?limit=50", token));
  }
}
