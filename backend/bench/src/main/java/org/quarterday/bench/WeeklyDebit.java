package org.quarterday.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** H1: the weekly debit through the job API against hand-written SQL that leaves the same rows. */
final class WeeklyDebit {
  private static final double TARGET = 1.5;

  private final Settings settings;
  private final Templates templates;
  private final Council council;
  private final DebitByApi ours;
  private final DebitByHand floor;

  WeeklyDebit(Settings settings, Templates templates, Council council, Issuer issuer, long server) {
    this.settings = settings;
    this.templates = templates;
    this.council = council;
    this.ours = new DebitByApi(issuer, server);
    this.floor = new DebitByHand(server);
  }

  /** All rounds at one size. */
  private record Size(
      int accounts, List<DebitRound> ours, List<DebitRound> floor, String server, String jvm) {
    Series ratios(ToDoubleFunction<DebitRound> of) {
      List<Double> ratios = new ArrayList<>();
      for (int i = 0; i < ours.size(); i++) {
        ratios.add(of.applyAsDouble(ours.get(i)) / of.applyAsDouble(floor.get(i)));
      }
      return Series.of(ratios);
    }

    double ratio() {
      return ratios(round -> round.total().seconds()).median();
    }
  }

  Figure measure() {
    List<Size> sizes = new ArrayList<>();
    for (int accounts : settings.sizes()) {
      sizes.add(size(accounts));
    }
    var largest = sizes.getLast();
    return new Figure(
        "h1",
        "Weekly debit, %,d accounts, through the job API".formatted(largest.accounts()),
        "≤ 1.5× hand-written SQL",
        "%.2f×".formatted(largest.ratio()),
        largest.ratio() <= TARGET,
        section(sizes));
  }

  private Size size(int accounts) {
    var template = templates.of(accounts, 1);
    List<DebitRound> ours = new ArrayList<>();
    List<DebitRound> floor = new ArrayList<>();
    for (int round = 1; round <= settings.rounds(); round++) {
      var mine = onCopy(template, this::ours);
      var theirs = onCopy(template, this.floor::run);
      if (!mine.written().equals(theirs.written())) {
        throw new BenchException(
            "ours wrote " + mine.written() + " but the floor " + theirs.written());
      }
      ours.add(mine);
      floor.add(theirs);
      Progress.say(
          "debit of %,d accounts, round %d: ours %.2f s, floor %.2f s",
          accounts, round, mine.total().seconds(), theirs.total().seconds());
    }
    var size = new Size(accounts, ours, floor, "", "");
    return accounts == settings.largest() ? profiled(size, template) : size;
  }

  private DebitRound ours(Database copy) {
    try (var backend = council.open(copy)) {
      return ours.run(backend);
    }
  }

  /** Every round starts from the same bytes on disk and ends with a proof of the books. */
  private static DebitRound onCopy(Database template, Function<Database, DebitRound> round) {
    var copy = template.copyTo("round");
    try {
      var result = round.apply(copy);
      Oracle.prove(copy);
      return result.wrote(Oracle.written(copy));
    } finally {
      copy.drop();
    }
  }

  /** One more round that is not counted, with the JVM recorded. */
  private Size profiled(Size size, Database template) {
    Path recording = settings.home().resolve("debit.jfr");
    var copy = template.copyTo("round");
    try (var backend = council.open(copy, JvmProfile.flag(recording))) {
      ServerProfile.reset(copy);
      ours.run(backend);
    }
    String server = ServerProfile.top(copy, 12);
    copy.drop();
    return new Size(
        size.accounts(), size.ours(), size.floor(), server, JvmProfile.hottest(recording));
  }

  private String section(List<Size> sizes) {
    var text = new StringBuilder();
    text.append(
        """
        Ours: an assistant prepares the week (lines, void loss, exceptions, totals and digests, by chunks as a job), looks at the board and
        signs it as balanced, a senior officer looks, approves and posts it (a job again), all by HTTP with bearer tokens; the clock runs
        from the first request to the job's end, waiting between polls included. %s

        The floor (`src/main/resources/floor/weekly-debit.sql`): one session, `work_mem` 256 MB, each statement its own transaction, writes
        the same `debit_run`, `debit_line`, `void_loss`, `debit_total`, `journal`, `entry` and `account_balance` rows. It looks for no
        exceptions, counts no digest, keeps no chunks, signs nothing and can not be resumed. Ours has two workers; the floor one session,
        as psql has, so the ratio of PostgreSQL's processor seconds says what the rules and the safety cost.

        Each round, of either side, starts from a copy of the same seeded database and the books are proved after it: balance = Σ entries for
        every account, one debit an account and type, entries = lines by group and type; and both sides must have written the same lines,
        voids, totals and entries by count and sum.

        | Accounts | Ours s | Floor s | Ratio | Ours: JVM CPU s | Ours: PostgreSQL CPU s | Floor: PostgreSQL CPU s | PostgreSQL CPU ratio |
        |---|---|---|---|---|---|---|---|
        """
            .formatted("%d rounds.".formatted(settings.rounds())));
    for (var size : sizes) {
      text.append(row(size));
    }
    if (sizes.size() > 1) {
      text.append(
          "\nGrowth (slope of log time over log accounts): ours %.2f, floor %.2f.\n"
              .formatted(slope(sizes, Size::ours), slope(sizes, Size::floor)));
    }
    text.append("\nParts, seconds:\n\n");
    for (var size : sizes) {
      text.append("- %,d accounts: ours ".formatted(size.accounts()));
      text.append(parts(size.ours())).append("; floor ").append(parts(size.floor())).append(".\n");
    }
    var largest = sizes.getLast();
    text.append(
            "\nWhere the time goes: statements by time in one more round, two workers side by side\n\n")
        .append(largest.server());
    text.append("\nand what the JVM ran, by samples\n\n```\n")
        .append(largest.jvm())
        .append("```\n");
    return text.toString();
  }

  private static String row(Size size) {
    return "| %,d | %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            size.accounts(),
            seconds(size.ours()).shown(2),
            seconds(size.floor()).shown(2),
            size.ratios(round -> round.total().seconds()).shown(2),
            series(size.ours(), round -> round.total().jvmSeconds()).shown(1),
            series(size.ours(), round -> round.total().serverSeconds()).shown(1),
            series(size.floor(), round -> round.total().serverSeconds()).shown(1),
            size.ratios(round -> round.total().serverSeconds()).shown(2));
  }

  private static Series seconds(List<DebitRound> rounds) {
    return series(rounds, round -> round.total().seconds());
  }

  private static Series series(List<DebitRound> rounds, ToDoubleFunction<DebitRound> of) {
    return Series.of(rounds.stream().map(of::applyAsDouble).toList());
  }

  private static double slope(List<Size> sizes, Function<Size, List<DebitRound>> side) {
    return Series.slope(
        sizes.stream().mapToDouble(Size::accounts).toArray(),
        sizes.stream().mapToDouble(size -> seconds(side.apply(size)).median()).toArray());
  }

  /** "prepare 12.1, balance 0.1 ...", medians. */
  private static String parts(List<DebitRound> rounds) {
    Map<String, List<Double>> parts = new LinkedHashMap<>();
    for (var round : rounds) {
      round
          .parts()
          .forEach(
              (part, seconds) -> parts.computeIfAbsent(part, p -> new ArrayList<>()).add(seconds));
    }
    List<String> words = new ArrayList<>();
    parts.forEach(
        (part, seconds) -> words.add("%s %.2f".formatted(part, Series.of(seconds).median())));
    return String.join(", ", words);
  }
}
