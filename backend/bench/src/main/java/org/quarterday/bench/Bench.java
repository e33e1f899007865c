package org.quarterday.bench;

import java.nio.file.Path;
import org.quarterday.stack.Durability;
import org.quarterday.stack.Postgres;

/** {@code make bench}: measures what is asked for and writes {@code RESULTS.md}. */
public final class Bench {
  private Bench() {}

  /** Run in the root of the repository. What to measure is in the environment, see Settings. */
  public static void main(String[] arguments) {
    var settings = Settings.of(Path.of("").toAbsolutePath(), System.getenv());
    try (var postgres =
            Postgres.open(
                settings.home().resolve("postgres"), Postgres.freePort(), Durability.DURABLE);
        var issuer = new Issuer()) {
      measure(settings, postgres, issuer);
    }
  }

  private static void measure(Settings settings, Postgres postgres, Issuer issuer) {
    var maintenance = Database.maintenance(postgres);
    maintenance.run("create extension if not exists pg_stat_statements");
    var council = new Council(settings, issuer);
    var templates = new Templates(settings, maintenance, council);
    var results = new Results(settings);
    for (String figure : Settings.ALL) {
      if (settings.figures().contains(figure)) {
        results.keep(
            switch (figure) {
              case "ready" -> new ReadyTime(settings, templates, council).measure();
              case "h1" ->
                  new WeeklyDebit(settings, templates, council, issuer, postgres.pid()).measure();
              case "h2" ->
                  new SinglePayments(settings, templates, council, issuer, postgres.pid())
                      .measure();
              case "h3" ->
                  new FileOfPayments(settings, templates, council, issuer, postgres.pid())
                      .measure();
              case "collection" ->
                  new CollectionRound(settings, templates, council, issuer, postgres.pid())
                      .measure();
              case "campaign" -> new CampaignRound(settings, templates, council, issuer).measure();
              case "memory" ->
                  new Memory(settings, templates, council, issuer, postgres.pid()).measure();
              case "h4" ->
                  new AccountPage(settings, templates, council, issuer, postgres.pid()).measure();
              case "h5" ->
                  new WorklistRound(settings, templates, council, issuer, postgres.pid()).measure();
              case "h6" -> new TraceRound(settings, templates, council, issuer).measure();
              case "h7" -> new StatementPdfs(settings, templates, council, issuer).measure();
              default -> throw new BenchException("there is no figure " + figure);
            });
      }
    }
  }
}
