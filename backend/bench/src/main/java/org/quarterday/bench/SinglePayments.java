package org.quarterday.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.quarterday.stack.Backend;

/**
 * H2: single payments through the API, as many as a dozen connections can have answered, against
 * the same statement sent by pgbench on as many.
 */
final class SinglePayments {
  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final double TARGET = 0.35;

  private final Settings settings;
  private final Templates templates;
  private final Council council;
  private final Issuer issuer;
  private final long server;

  SinglePayments(
      Settings settings, Templates templates, Council council, Issuer issuer, long server) {
    this.settings = settings;
    this.templates = templates;
    this.council = council;
    this.issuer = issuer;
    this.server = server;
  }

  /** One round of either side, latencies in milliseconds. */
  private record Round(double perSecond, double p50, double p99, double cpuMillis) {
    static Round of(Histogram latency, Stopwatch.Lap lap) {
      return new Round(
          latency.getTotalCount() / lap.seconds(),
          latency.getValueAtPercentile(50) / 1e3,
          latency.getValueAtPercentile(99) / 1e3,
          lap.cpuSeconds() * 1e3 / latency.getTotalCount());
    }
  }

  Figure measure() {
    int accounts = settings.largest();
    var copy = templates.of(accounts, 1).copyTo("round");
    List<Round> ours = new ArrayList<>();
    List<Round> floor = new ArrayList<>();
    try (var backend = council.open(copy)) {
      copy.readWhole();
      var load = new PaymentLoad(backend.url(), issuer, accounts);
      load.run(WARM_UP, 1_000);
      String script = script(copy, load, accounts);
      var pgbench = new PgBench(copy, settings.home().resolve("pgbench"));
      pgbench.run(script, 0, Duration.ofSeconds(10), 1);
      for (int round = 1; round <= settings.rounds(); round++) {
        ours.add(ours(backend, load, round));
        floor.add(floor(pgbench, script, round));
        Progress.say(
            "single payments, round %d: ours %.0f a second, floor %.0f",
            round, ours.getLast().perSecond(), floor.getLast().perSecond());
      }
      Oracle.balances(copy);
    } finally {
      copy.drop();
    }
    return figure(accounts, ours, floor);
  }

  private Round ours(Backend backend, PaymentLoad load, int round) {
    var stopwatch = new Stopwatch(server, backend.pid());
    var latency = load.run(Duration.ofSeconds(settings.seconds()), round);
    return Round.of(latency, stopwatch.stop());
  }

  private Round floor(PgBench pgbench, String script, int round) {
    var stopwatch = new Stopwatch(server, 0);
    var latency = pgbench.run(script, 0, Duration.ofSeconds(settings.seconds()), round);
    return Round.of(latency, stopwatch.stop());
  }

  /** The statement a payment sends, taken from the server while it takes payments. */
  private static String script(Database database, PaymentLoad load, int accounts) {
    String statement =
        new PageStatements(database)
            .watch(() -> load.run(Duration.ofSeconds(5), 1_001), 100).stream()
                .map(PageStatements.Statement::text)
                .filter(text -> text.contains("claimed as"))
                .findFirst()
                .orElseThrow(() -> new BenchException("no statement takes a payment"));
    return """
    \\set n random(1, %d)
    \\set n case when :n %% 100 = 7 or :n %% 100 = 8 then :n + 2 else :n end
    \\set pence random(1, %d)
    \\set key random(1, 1000000000000000)
    \\if :prepared = 0
    prepare take as %s;
    \\set prepared 1
    \\endif
    execute take (bench.id(3, :n), 'RPY', :pence, date '%s', 'bench|floor', 'Floor', 'pgbench', 'floor-' || :key, '\\x00', false, \
    gen_random_uuid(), 'Bench', 'bench', 'floor');
    """
        .formatted(accounts, PaymentLoad.AMOUNTS, statement, PaymentLoad.PAID_ON);
  }

  private Figure figure(int accounts, List<Round> ours, List<Round> floor) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(ours.get(i).perSecond() / floor.get(i).perSecond());
    }
    var ratio = Series.of(ratios);
    String text =
        """
        A payment is a `POST /accounts/{id}/payments` with a bearer token the backend verifies and a key of its own: one entry, its journal,
        the balance, the answer kept under the key. %,d accounts drawn at random, %d connections that each send the next when the last
        is answered, %d rounds of %d s in turn with the floor, after %d s of the same. The floor is pgbench with the statement such a payment
        sends, taken from the server, prepared once on each of as many connections. Commits wait for the disk on both sides.
        Afterwards every balance is the sum of its entries.

        | | payments a second | p50 ms | p99 ms | CPU ms a payment |
        |---|---|---|---|---|
        %s%s
        Ratio by round: %s. The second floor of this figure, a bare handler in place of the API, is not measured.
        """
            .formatted(
                accounts,
                PaymentLoad.CONNECTIONS,
                settings.rounds(),
                settings.seconds(),
                WARM_UP.toSeconds(),
                row("through the API", ours),
                row("same statement, pgbench", floor),
                ratio.shown(2));
    return new Figure(
        "h2",
        "Single payments at %,d accounts".formatted(accounts),
        "≥ 0.35× the same statement by pgbench",
        "%.2f× · %.0f a second".formatted(ratio.median(), series(ours, Round::perSecond).median()),
        ratio.median() >= TARGET,
        text);
  }

  private static String row(String name, List<Round> rounds) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            name,
            series(rounds, Round::perSecond).shown(0),
            series(rounds, Round::p50).shown(2),
            series(rounds, Round::p99).shown(2),
            series(rounds, Round::cpuMillis).shown(2));
  }

  private static Series series(List<Round> rounds, Function<Round, Double> column) {
    return Series.of(rounds.stream().map(column).toList());
  }
}
