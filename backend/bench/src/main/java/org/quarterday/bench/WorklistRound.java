package org.quarterday.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.quarterday.stack.Backend;

/**
 * H5: the arrears worklist. How long the whole council takes to rank, the first page of a patch to
 * come, and the accounts of a file of payments to be ranked again once it is posted.
 */
final class WorklistRound {
  private static final double TARGET_SECONDS = 30;
  private static final double TARGET_MILLISECONDS = 50;
  private static final int PATCHES = 120;
  private static final int PAGES = 2_000;
  private static final int WARM_UP = 1_000;
  private static final long PATIENCE = Duration.ofHours(1).toNanos();

  private static final String COUNCIL = "ARREARS_COUNCIL";
  private static final String POSTING = "ARREARS_POSTING";

  /** The clock looks for the job of the day; that one is another day's now, so it makes a new. */
  private static final String NEXT_DAY =
      "update job set subject_id = gen_random_uuid() where kind = '" + COUNCIL + "'";

  private final Settings settings;
  private final Templates templates;
  private final Council council;
  private final Issuer issuer;
  private final long server;

  WorklistRound(
      Settings settings, Templates templates, Council council, Issuer issuer, long server) {
    this.settings = settings;
    this.templates = templates;
    this.council = council;
    this.issuer = issuer;
    this.server = server;
  }

  /** Pages of the first fifty, in milliseconds. */
  private record Pages(double p50, double p99) {}

  Figure measure() {
    int accounts = settings.largest();
    var copy = templates.of(accounts, settings.entries()).copyTo("ranked");
    try (var backend =
        council.open(
            copy, "-Dquarterday.arrears.council=1s", "-Dquarterday.direct-debit.settle=off")) {
      copy.readWhole();
      List<Stopwatch.Lap> rankings = new ArrayList<>();
      Stopwatch.Lap first = ranked(backend, copy, COUNCIL, 1);
      copy.run("analyze arrears_case");
      ServerProfile.reset(copy);
      for (int round = 1; round <= settings.rounds(); round++) {
        copy.run(NEXT_DAY);
        rankings.add(ranked(backend, copy, COUNCIL, round + 1));
        Progress.say("worklist, round %d: ranked in %.1f s", round, rankings.getLast().seconds());
      }
      String statements = ServerProfile.top(copy, 8);
      var pages = pages(backend);
      var touched = afterAFile(backend, copy);
      return figure(copy, first, rankings, pages, touched, statements);
    } finally {
      copy.drop();
    }
  }

  /** By the job's own clock; processor seconds until it was seen to be over. */
  private Stopwatch.Lap ranked(Backend backend, Database copy, String kind, int jobs) {
    String found = "select count(*) from job where kind = '" + kind + "'";
    long start = System.nanoTime();
    until(start, () -> copy.number(found) == jobs);
    var stopwatch = new Stopwatch(server, backend.pid());
    until(start, () -> copy.number(found + " and finished_at is not null") == jobs);
    var lap = stopwatch.stop();
    String state =
        copy.text("select state from job where kind = '" + kind + "' order by started_at desc");
    if (!state.equals("COMPLETED")) {
      throw new BenchException("the ranking is " + state);
    }
    double seconds =
        Double.parseDouble(
            copy.text(
                "select extract(epoch from finished_at - started_at) from job where kind = '"
                    + kind
                    + "' order by started_at desc"));
    return new Stopwatch.Lap(seconds, lap.jvmSeconds(), lap.serverSeconds());
  }

  private static void until(long start, java.util.function.BooleanSupplier over) {
    while (!over.getAsBoolean()) {
      if (System.nanoTime() - start > PATIENCE) {
        throw new BenchException("the ranking does not come to an end");
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  /** The first page of a patch drawn at random, one after another. */
  private Pages pages(Backend backend) {
    var random = new SplittableRandom(5);
    List<Double> millis = new ArrayList<>();
    try (var api =
        new Api(backend.url(), issuer.token("ranks", List.of("account:read", "arrears:act")))) {
      for (int page = 0; page < WARM_UP + PAGES; page++) {
        String patch = "PATCH%20" + random.nextInt(PATCHES);
        long start = System.nanoTime();
        var items = api.get("/arrears-cases?limit=50&patch=" + patch).path("items");
        if (page >= WARM_UP) {
          millis.add((System.nanoTime() - start) / 1e6);
        }
        if (items.isEmpty()) {
          throw new BenchException(patch + " has nobody on the worklist");
        }
      }
    }
    Collections.sort(millis);
    return new Pages(millis.get(PAGES / 2), millis.get(PAGES * 99 / 100));
  }

  /** From a file of payments being posted until the last account it touched is ranked again. */
  private double afterAFile(Backend backend, Database copy) {
    var text = PaymentsText.of(settings.lines(), settings.largest(), 1);
    try (var counter =
        new Api(backend.url(), issuer.token("counter", List.of("account:read", "payment:post")))) {
      counter.postFile("/payment-files?name=bench.csv", text.bytes());
      ranked(backend, copy, POSTING, 1);
      return Double.parseDouble(
          copy.text(
              """
              select extract(epoch from j.finished_at - f.posted_at) from job j join payment_file f on f.id = j.subject_id\
               where j.kind = '%s'\
              """
                  .formatted(POSTING)));
    }
  }

  private Figure figure(
      Database copy,
      Stopwatch.Lap first,
      List<Stopwatch.Lap> rankings,
      Pages pages,
      double touched,
      String statements) {
    long cases = copy.number("select count(*) from arrears_case");
    var seconds = Series.of(rankings.stream().map(Stopwatch.Lap::seconds).toList());
    var last = rankings.getLast();
    String text =
        """
        %,d accounts with %d entries each, of which %,d owe or are on the worklist. A ranking is the nightly job: of every one of them the facts
        are read, the rules asked, the row written. The first, which makes the rows, took %.1f s; %d after it %s s
        (the last: %.1f processor seconds of the JVM, %.1f of PostgreSQL). The first page of fifty of a patch, one caller, %,d pages:
        p50 %.2f ms, p99 %.2f ms. After a file of %,d payments was posted, what it touched was ranked again %.1f s later.

        Where PostgreSQL's time went in the rankings:

        %s\
        """
            .formatted(
                settings.largest(),
                settings.entries(),
                cases,
                first.seconds(),
                rankings.size(),
                seconds.shown(1),
                last.jvmSeconds(),
                last.serverSeconds(),
                PAGES,
                pages.p50(),
                pages.p99(),
                settings.lines(),
                touched,
                statements);
    return new Figure(
        "h5",
        "Arrears worklist, %,d accounts: ranked whole, page of a patch p99"
            .formatted(settings.largest()),
        "≤ 30 s, ≤ 50 ms",
        "%.1f s · %.1f ms".formatted(seconds.median(), pages.p99()),
        seconds.median() <= TARGET_SECONDS && pages.p99() <= TARGET_MILLISECONDS,
        text);
  }
}
