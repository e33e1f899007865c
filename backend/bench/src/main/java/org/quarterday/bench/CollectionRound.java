package org.quarterday.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.quarterday.stack.Backend;

/**
 * A Direct Debit run from its dry run to the accounts - looked at, released by a second person, its
 * file made and fetched, sent, posted - against the same by hand: lines by one statement, the
 * records by COPY, the posting by one statement.
 */
final class CollectionRound {
  private static final double TARGET = 2.5;
  private static final int WARM_UP_LINES = 10_000;
  private static final long PATIENCE = Duration.ofMinutes(10).toNanos();

  /** Nothing else brings it. */
  private static final String ITS_DAY =
      """
      select set_config('quarterday.actor', 'bench', false);
      update collection_run set collect_on = current_date - 1 where state = 'SUBMITTED'\
      """;

  private static final String LINES = Seed.resource("/floor/collection-lines.sql");
  private static final String FILE = Seed.resource("/floor/collection-file.sql");
  private static final String POSTED = Seed.resource("/floor/collection-posted.sql");

  private final Settings settings;
  private final Templates templates;
  private final Council council;
  private final Issuer issuer;
  private final long server;
  private final Map<String, List<Double>> parts = new LinkedHashMap<>();
  private String statements = "";

  CollectionRound(
      Settings settings, Templates templates, Council council, Issuer issuer, long server) {
    this.settings = settings;
    this.templates = templates;
    this.council = council;
    this.issuer = issuer;
    this.server = server;
  }

  Figure measure() {
    int accounts = settings.largest();
    var copy = templates.of(accounts, 1).copyTo("round");
    var days = days(copy);
    Payers.seed(copy, accounts, settings.lines(), days);
    var rounds = new Rounds(settings.lines());
    var growth = new Growth(settings);
    // What is planned, told and ranked is not worked out again meanwhile: other figures.
    try (var backend =
        council.open(
            copy,
            growth.flags(
                "-Dquarterday.collection.post=0.2s",
                "-Dquarterday.arrears.touched=off",
                "-Dquarterday.direct-debit.settle=off",
                "-Dquarterday.direct-debit.recalculate=off"))) {
      copy.readWhole();
      ours(backend, copy, days.getFirst());
      parts.clear();
      growth.begin(backend.pid());
      for (int round = 1; round <= settings.rounds(); round++) {
        ServerProfile.reset(copy);
        var ours = ours(backend, copy, days.get(2 * round - 1));
        statements = ServerProfile.top(copy, 8);
        rounds.add(ours, floor(copy, days.get(2 * round)));
      }
      growth.end(backend.pid());
      everyCollectionIsPosted(copy, days);
      Oracle.balances(copy);
    } finally {
      copy.drop();
    }
    return figure(accounts, rounds, growth);
  }

  /** Working days that a file can still be sent for; the first for warming up. */
  private List<Payers.Day> days(Database database) {
    Set<String> closed = new HashSet<>();
    database.rows("select day from bank_holiday").forEach(row -> closed.add(row.getFirst()));
    List<Payers.Day> days = new ArrayList<>();
    for (var day = LocalDate.now().plusDays(5);
        days.size() <= 2 * settings.rounds();
        day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
          && !closed.contains(day.toString())) {
        days.add(
            new Payers.Day(
                day,
                days.isEmpty() ? Math.min(WARM_UP_LINES, settings.lines()) : settings.lines()));
      }
    }
    return days;
  }

  private Stopwatch.Lap ours(Backend backend, Database copy, Payers.Day day) {
    try (var prepares = api(backend, "prepares", "account:read", "dd:prepare");
        var releases = api(backend, "releases", "account:read", "dd:approve");
        var submits = api(backend, "submits", "account:read", "dd:submit")) {
      var stopwatch = new Stopwatch(server, backend.pid());
      String run = prepared(prepares, day);
      JsonNode seen = releases.get(run);
      if (seen.path("items").asInt() != day.payers() || seen.path("leftOut").asInt() != 0) {
        throw new BenchException("not every collection is in the run: " + seen);
      }
      double prepared = stopwatch.stop().seconds();
      releases.post(
          run + "/release",
          "{\"contentHash\":\"%s\"}".formatted(seen.path("contentHash").asText()));
      double released = stopwatch.stop().seconds();
      long bytes = until(submits, run, "MADE").path("fileBytes").asLong();
      if (submits.text(run + "/file.txt").length() != bytes) {
        throw new BenchException("the file is not as long as it was made");
      }
      double made = stopwatch.stop().seconds();
      submits.post(run + "/submission", "");
      copy.run(ITS_DAY.split(";"));
      until(submits, run, "POSTED");
      var lap = stopwatch.stop();
      part("dry run", prepared);
      part("release", released - prepared);
      part("file", made - released);
      part("sent and posted", lap.seconds() - made);
      return lap;
    }
  }

  private void part(String name, double seconds) {
    parts.computeIfAbsent(name, _ -> new ArrayList<>()).add(seconds);
  }

  private static String prepared(Api api, Payers.Day day) {
    String body = "{\"collectOn\":\"%s\"}".formatted(day.on());
    return "/collection-runs/" + api.post("/collection-runs", body).path("id").asText();
  }

  private static JsonNode until(Api api, String run, String state) {
    long start = System.nanoTime();
    while (true) {
      JsonNode seen = api.get(run);
      if (seen.path("state").asText().equals(state)) {
        return seen;
      }
      if (System.nanoTime() - start > PATIENCE) {
        throw new BenchException("not " + state + ": " + seen);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private Api api(Backend backend, String person, String... permissions) {
    return new Api(backend.url(), issuer.token(person, List.of(permissions)));
  }

  private Stopwatch.Lap floor(Database database, Payers.Day day) {
    String run = "'" + UUID.randomUUID() + "'::uuid";
    String on = "date '" + day.on() + "'";
    try (var connection = database.connect();
        var sql = connection.createStatement()) {
      sql.execute("set work_mem = '256MB'");
      sql.execute("select set_config('quarterday.actor', 'bench', false)");
      var stopwatch = new Stopwatch(server, 0);
      sql.execute(LINES.replace("${run}", run).replace("${day}", on));
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(FILE.replace("${run}", run), OutputStream.nullOutputStream());
      sql.execute(POSTED.replace("${run}", run));
      return stopwatch.stop();
    } catch (SQLException | IOException e) {
      throw new BenchException("the floor failed: " + e.getMessage(), e);
    }
  }

  private static void everyCollectionIsPosted(Database copy, List<Payers.Day> days) {
    long wanted = days.stream().mapToLong(Payers.Day::payers).sum();
    long found =
        copy.number(
            """
            select count(*) from direct_debit_item i join entry e on e.account_id = i.account_id and e.number = i.entry_number
             where i.state = 'COLLECTED' and e.amount_pence = -i.amount_pence and e.type_code = 'RDD'\
            """);
    if (found != wanted) {
      throw new BenchException("%d collections are posted, not %d".formatted(found, wanted));
    }
  }

  private Figure figure(int accounts, Rounds rounds, Growth growth) {
    var ratio = rounds.ratio();
    String text =
        """
        A run of %,d collections on %,d accounts. Ours runs from the request for a dry run until the run says it is posted: lines with the
        reasons to leave one out, totals and a hash of the content; the release by a second person, which makes the lines again and compares; the
        Standard 18 file in sealed pieces from sealed bank details, proved against the run, fetched whole; sent; posted by chunks on its day, proved.
        The day is brought by setting it back, up to 0.2 s of waiting for the clock's look included. The floor is one session: one statement for the
        lines, COPY of the records from bank details that lie open, one statement for the same entries, balances and marks. %d rounds in turn, each
        another day, on one copy of the council; afterwards every collection is an entry and every balance the sum of its entries.

        %s
        Parts of ours, seconds: %s.

        Ratio by round: %s. %s, over %d runs.

        Where PostgreSQL's time went in the last round of ours:

        %s\
        """
            .formatted(
                settings.lines(),
                accounts,
                settings.rounds(),
                rounds.table("by hand"),
                parts(),
                ratio.shown(2),
                growth.told(),
                settings.rounds(),
                statements);
    return new Figure(
        "collection",
        "Direct Debit run of %,d, from dry run to the accounts".formatted(settings.lines()),
        "≤ 2.5× three statements by hand, memory flat",
        "%.2f× · %.1f s".formatted(ratio.median(), rounds.seconds()),
        ratio.median() <= TARGET && growth.flat(),
        text);
  }

  private String parts() {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + " " + Series.of(part.getValue()).shown(2))
        .collect(Collectors.joining(", "));
  }
}
