package org.quarterday.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.quarterday.stack.Backend;

/**
 * H3: a file of payments from its first byte to the proof that it is posted, against psql's way:
 * COPY into a staging table and one statement that writes the entries and moves the balances.
 */
final class FileOfPayments {
  private static final double TARGET = 2.5;
  private static final int WARM_UP_LINES = 20_000;
  private static final long PATIENCE = Duration.ofMinutes(10).toNanos();
  private static final String FLOOR = Seed.resource("/floor/payment-file.sql");
  private static final String STAGED =
      """
      create temp table staged (source text, source_line_id text, payment_ref text, amount numeric, payment_date date, value_date date,
                                method text, narrative text)\
      """;

  private final Settings settings;
  private final Templates templates;
  private final Council council;
  private final Issuer issuer;
  private final long server;
  private String statements = "";

  FileOfPayments(
      Settings settings, Templates templates, Council council, Issuer issuer, long server) {
    this.settings = settings;
    this.templates = templates;
    this.council = council;
    this.issuer = issuer;
    this.server = server;
  }

  Figure measure() {
    int accounts = settings.largest();
    int lines = settings.lines();
    var copy = templates.of(accounts, 1).copyTo("round");
    var rounds = new Rounds(lines);
    var growth = new Growth(settings);
    try (var backend = council.open(copy, growth.flags("-Dquarterday.arrears.touched=off"));
        var counter =
            new Api(
                backend.url(), issuer.token("counter", List.of("account:read", "payment:post")))) {
      copy.readWhole();
      ours(backend, counter, PaymentsText.of(WARM_UP_LINES, accounts, 1));
      growth.begin(backend.pid());
      for (int round = 1; round <= settings.rounds(); round++) {
        ServerProfile.reset(copy);
        var ours = ours(backend, counter, PaymentsText.of(lines, accounts, 100 + round));
        statements = ServerProfile.top(copy, 8);
        rounds.add(ours, floor(copy, PaymentsText.of(lines, accounts, 200 + round)));
      }
      growth.end(backend.pid());
      everyLineIsPosted(copy, lines);
      Oracle.balances(copy);
    } finally {
      copy.drop();
    }
    return figure(accounts, rounds, growth);
  }

  private void everyLineIsPosted(Database copy, int lines) {
    long wanted = WARM_UP_LINES + 2L * settings.rounds() * lines;
    long found = copy.number("select count(*) from entry where source = 'PAYMENT_FILE'");
    if (found != wanted) {
      throw new BenchException("%d lines are posted, not %d".formatted(found, wanted));
    }
  }

  private Stopwatch.Lap ours(Backend backend, Api counter, PaymentsText text) {
    byte[] bytes = text.bytes();
    var stopwatch = new Stopwatch(server, backend.pid());
    String id = counter.postFile("/payment-files?name=bench.csv", bytes).path("id").asText();
    long start = System.nanoTime();
    while (!counter.get("/payment-files/" + id).at("/file/state").asText().equals("POSTED")) {
      if (System.nanoTime() - start > PATIENCE) {
        throw new BenchException("not posted: " + counter.get("/payment-files/" + id));
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return stopwatch.stop();
  }

  private Stopwatch.Lap floor(Database database, PaymentsText text) {
    String statement = FLOOR.replace("${journal}", "'" + UUID.randomUUID() + "'::uuid");
    try (var connection = database.connect();
        var sql = connection.createStatement()) {
      sql.execute("set work_mem = '256MB'");
      sql.execute("select set_config('quarterday.actor', 'bench', false)");
      sql.execute(STAGED);
      var stopwatch = new Stopwatch(server, 0);
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy staged from stdin (format csv, header)", new StringReader(text.lines()));
      sql.execute("analyze staged");
      sql.execute(statement);
      return stopwatch.stop();
    } catch (SQLException | IOException e) {
      throw new BenchException("the floor failed: " + e.getMessage(), e);
    }
  }

  private Figure figure(int accounts, Rounds rounds, Growth growth) {
    var ratio = rounds.ratio();
    String text =
        """
        A file of %,d payments on %,d accounts drawn at random, in the standard layout. Ours runs from the first byte of the upload until the
        file says it is posted: its bytes kept, every line read, judged and written down, source lines claimed so that they are never
        posted again, looked at for likeness with other files, posted in chunks ordered by account, proved. The floor is one session: COPY
        into a temporary table, ANALYZE, and one statement that writes the same entries and moves the same balances. %d rounds in turn,
        each another file, on one copy of the council; afterwards every line is an entry and every balance the sum of its entries.

        %s
        Ratio by round: %s. %s, over %d files.

        Where PostgreSQL's time went in the last round of ours:

        %s\
        """
            .formatted(
                settings.lines(),
                accounts,
                settings.rounds(),
                rounds.table("COPY and one statement"),
                ratio.shown(2),
                growth.told(),
                settings.rounds(),
                statements);
    return new Figure(
        "h3",
        "File of %,d payments, posted and proved".formatted(settings.lines()),
        "≤ 2.5× COPY and one statement, memory flat",
        "%.2f× · %.1f s".formatted(ratio.median(), rounds.seconds()),
        ratio.median() <= TARGET && growth.flat(),
        text);
  }
}
