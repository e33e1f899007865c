package org.quarterday.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/**
 * H7: statements of two pages as PDFs, set on the backend's worker threads, against the same
 * library setting constant text on as many threads as there are processors. Of callers there are
 * twice as many, since one that waits for the database leaves its processor to the next; how long a
 * single statement takes is asked by one caller alone. A letter is set by the same class with the
 * same fonts.
 */
final class StatementPdfs {
  private static final int ROWS = 53;
  private static final double TARGET = 0.85;
  private static final double TARGET_A_SECOND = 200;
  private static final double TARGET_P99_MILLIS = 100;

  /** Long: a statement goes through so much code that the compiler is busy with it for minutes. */
  private static final Duration WARM_UP = Duration.ofSeconds(120);

  private static final String SINCE =
      """
      select to_char(min(effective_on), 'YYYYMMDD')::bigint from (
        select effective_on from entry where account_id = (select account_id from account order by account_id limit 1)
         order by effective_on desc limit %d) e\
      """;

  private final Settings settings;
  private final Templates templates;
  private final Council council;
  private final Issuer issuer;
  private final int threads = Runtime.getRuntime().availableProcessors();

  StatementPdfs(Settings settings, Templates templates, Council council, Issuer issuer) {
    this.settings = settings;
    this.templates = templates;
    this.council = council;
    this.issuer = issuer;
  }

  /** Documents a second, and the slow ones' milliseconds. */
  private record Round(double aSecond, double p99) {}

  Figure measure() {
    var database = templates.of(settings.sizes().getFirst(), settings.entries());
    String since = Long.toString(database.number(SINCE.formatted(ROWS)));
    String from = since.substring(0, 4) + "-" + since.substring(4, 6) + "-" + since.substring(6);
    var constant =
        new ConstantPdf(settings.root().resolve("backend/app/src/main/resources/fonts"), ROWS);
    List<Round> ours = new ArrayList<>();
    List<Round> alone = new ArrayList<>();
    List<Round> floor = new ArrayList<>();
    try (var backend = council.open(database);
        var api = new Api(backend.url(), issuer.token("statements", List.of("account:read")))) {
      List<String> pages = pages(api, from);
      IntConsumer statement = i -> api.text(pages.get(i % pages.size()));
      run(statement, 2 * threads, WARM_UP);
      run(i -> constant.set(), threads, WARM_UP);
      var a = Duration.ofSeconds(settings.seconds());
      for (int round = 1; round <= settings.rounds(); round++) {
        ours.add(run(statement, 2 * threads, a));
        alone.add(run(statement, 1, a));
        floor.add(run(i -> constant.set(), threads, a));
        Progress.say(
            "statements, round %d: ours %.0f/s, floor %.0f/s",
            round, ours.getLast().aSecond(), floor.getLast().aSecond());
      }
    }
    return figure(ours, alone, floor);
  }

  private static List<String> pages(Api api, String from) {
    List<String> pages = new ArrayList<>();
    for (JsonNode account : api.get("/accounts?limit=250").path("items")) {
      pages.add(
          "/accounts/%s/statement.pdf?from=%s&to=%s"
              .formatted(account.path("id").asText(), from, Seed.WEEK));
    }
    return pages;
  }

  /** As fast as it goes for so many callers until the time is over. */
  private static Round run(IntConsumer one, int callersAtOnce, Duration time) {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    List<Callable<Void>> callers = new ArrayList<>();
    for (int caller = 0; caller < callersAtOnce; caller++) {
      int first = caller;
      callers.add(() -> {
        for (int i = first; System.nanoTime() < end; i += callersAtOnce) {
          long asked = System.nanoTime();
          one.accept(i);
          millis.add((System.nanoTime() - asked) / 1e6);
        }
        return null;
      });
    }
    try (var pool = Executors.newFixedThreadPool(callersAtOnce)) {
      for (var done : pool.invokeAll(callers)) {
        done.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new BenchException("a document was not made", e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return new Round(
        sorted.size() / seconds, sorted.get((int) Math.ceil(0.99 * sorted.size()) - 1));
  }

  private Figure figure(List<Round> ours, List<Round> alone, List<Round> floor) {
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(ours.get(i).aSecond() / floor.get(i).aSecond());
    }
    var ratio = Series.of(ratios);
    var aSecond = Series.of(ours.stream().map(Round::aSecond).toList());
    var p99 = Series.of(alone.stream().map(Round::p99).toList());
    var floors = Series.of(floor.stream().map(Round::aSecond).toList());
    return new Figure(
        "h7",
        "Statements of two pages as PDFs, a second",
        "≥ 0.85 of constant text, ≥ 200/s, one alone p99 ≤ 100 ms",
        "%.2f · %.0f/s · %.0f ms".formatted(ratio.median(), aSecond.median(), p99.median()),
        ratio.median() >= TARGET
            && aSecond.median() >= TARGET_A_SECOND
            && p99.median() <= TARGET_P99_MILLIS,
        """
        %d callers, one statement after another, through the API: the account is read, %d entries are put on two pages, tagged (PDF/UA-1 and
        PDF/A-3a), with fonts that were read before. %d rounds of %d s in turn with one caller alone and with the floor: the same library,
        standard and fonts with constant text on %d threads, in a process of its own that asks nobody and reads its fonts each time.

        Ours %s/s; one alone p99 %s ms; floor %s/s; ratio %s.\
        """
            .formatted(
                2 * threads,
                ROWS,
                ours.size(),
                settings.seconds(),
                threads,
                aSecond.shown(1),
                p99.shown(0),
                floors.shown(1),
                ratio.shown(2)));
  }
}
