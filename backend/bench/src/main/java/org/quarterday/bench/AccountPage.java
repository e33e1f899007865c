package org.quarterday.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.quarterday.stack.Backend;

/**
 * H4: an account page, that is the account whole and its last 50 entries, 300 times a second on
 * accounts drawn at random, against the same statements sent by pgbench at the same rate.
 */
final class AccountPage {
  /** As long as the compiler still has much to do on two cores. */
  private static final Duration WARM_UP = Duration.ofSeconds(90);

  private static final double TARGET = 3;
  private static final double TARGET_MILLISECONDS = 20;

  private final Settings settings;
  private final Templates templates;
  private final Council council;
  private final Issuer issuer;
  private final long server;

  AccountPage(Settings settings, Templates templates, Council council, Issuer issuer, long server) {
    this.settings = settings;
    this.templates = templates;
    this.council = council;
    this.issuer = issuer;
    this.server = server;
  }

  /**
   * One round of either side, in milliseconds; processor seconds are the backend's and
   * PostgreSQL's.
   */
  private record Round(double p50, double p99, double p999, double cpuMillisAPage) {
    static Round of(Histogram latency, Stopwatch.Lap lap) {
      return new Round(
          latency.getValueAtPercentile(50) / 1e3,
          latency.getValueAtPercentile(99) / 1e3,
          latency.getValueAtPercentile(99.9) / 1e3,
          lap.cpuSeconds() * 1e3 / latency.getTotalCount());
    }
  }

  Figure measure() {
    int accounts = settings.largest();
    var database = templates.of(accounts, settings.entries());
    List<Round> ours = new ArrayList<>();
    List<Round> floor = new ArrayList<>();
    List<PageStatements.Statement> statements;
    try (var backend = council.open(database)) {
      var load = new PageLoad(backend.url(), issuer, settings.rate(), accounts);
      var pgbench = new PgBench(database, settings.home().resolve("pgbench"));
      statements = warmUp(database, load);
      String script = PageStatements.script(statements, accounts);
      pgbench.run(script, settings.rate(), Duration.ofSeconds(10), 1);
      for (int round = 1; round <= settings.rounds(); round++) {
        ours.add(ours(backend, load, round));
        floor.add(floor(pgbench, script, round));
        Progress.say(
            "account page, round %d: ours p99 %.2f ms, floor p99 %.2f ms",
            round, ours.getLast().p99(), floor.getLast().p99());
      }
    }
    return figure(accounts, ours, floor, statements);
  }

  private List<PageStatements.Statement> warmUp(Database database, PageLoad load) {
    database.readWhole();
    load.run(WARM_UP, 100);
    var watched = Duration.ofSeconds(5);
    return new PageStatements(database)
        .watch(() -> load.run(watched, 101), (int) watched.toSeconds() * settings.rate());
  }

  private Round ours(Backend backend, PageLoad load, int round) {
    var stopwatch = new Stopwatch(server, backend.pid());
    var latency = load.run(Duration.ofSeconds(settings.seconds()), round);
    return Round.of(latency, stopwatch.stop());
  }

  private Round floor(PgBench pgbench, String script, int round) {
    var stopwatch = new Stopwatch(server, 0);
    var latency =
        pgbench.run(script, settings.rate(), Duration.ofSeconds(settings.seconds()), round);
    return Round.of(latency, stopwatch.stop());
  }

  private Figure figure(
      int accounts,
      List<Round> ours,
      List<Round> floor,
      List<PageStatements.Statement> statements) {
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(ours.get(i).p99() / floor.get(i).p99());
    }
    var ratio = Series.of(ratios);
    double p99 = series(ours, Round::p99).median();
    var text = new StringBuilder();
    text.append(
        """
        A page is two requests one after the other, `GET /accounts/{id}` and `GET /accounts/{id}/entries?limit=50`, with a bearer token
        the backend verifies itself. %,d accounts with %d entries each, accounts drawn at random, %d pages a second with exponential gaps
        over %d connections, latency counted from a page's scheduled moment, %d rounds of %d s in turn with the floor. Before them every
        table and index was read once, and pages were asked for at the same rate for 90 s.
        The floor is pgbench at the same rate with the %d statements the page sends (taken from the server while it served pages), prepared
        once on each of 12 connections and executed; its latency counts from the scheduled moment too.

        | | p50 ms | p99 ms | p99.9 ms | CPU ms a page |
        |---|---|---|---|---|
        """
            .formatted(
                accounts,
                settings.entries(),
                settings.rate(),
                PageLoad.CONNECTIONS,
                settings.rounds(),
                settings.seconds(),
                statements.stream().mapToInt(PageStatements.Statement::perPage).sum()));
    text.append(row("account page", ours)).append(row("same statements, pgbench", floor));
    text.append("\nRatio of p99 by round: ").append(ratio.shown(2)).append(".\n");
    return new Figure(
        "h4",
        "Account page at %,d accounts, p99".formatted(accounts),
        "≤ 3× the same SELECTs, ≤ 20 ms",
        "%.2f× · %.1f ms".formatted(ratio.median(), p99),
        ratio.median() <= TARGET && p99 <= TARGET_MILLISECONDS,
        text.toString());
  }

  private static String row(String name, List<Round> rounds) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            name,
            series(rounds, Round::p50).shown(2),
            series(rounds, Round::p99).shown(2),
            series(rounds, Round::p999).shown(2),
            series(rounds, Round::cpuMillisAPage).shown(2));
  }

  private static Series series(
      List<Round> rounds, java.util.function.Function<Round, Double> column) {
    return Series.of(rounds.stream().map(column).toList());
  }
}
