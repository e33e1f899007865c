package org.quarterday.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Rounds of a file of so many lines, ours and the floor's in turn. */
final class Rounds {
  private final int lines;
  private final List<Stopwatch.Lap> ours = new ArrayList<>();
  private final List<Stopwatch.Lap> floor = new ArrayList<>();

  Rounds(int lines) {
    this.lines = lines;
  }

  void add(Stopwatch.Lap ours, Stopwatch.Lap floor) {
    this.ours.add(ours);
    this.floor.add(floor);
    Progress.say(
        "%,d lines, round %d: ours %.2f s, floor %.2f s",
        lines, this.ours.size(), ours.seconds(), floor.seconds());
  }

  Series ratio() {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(ours.get(i).seconds() / floor.get(i).seconds());
    }
    return Series.of(ratios);
  }

  double seconds() {
    return series(ours, Stopwatch.Lap::seconds).median();
  }

  /** A table in Markdown: what either side took. */
  String table(String floorName) {
    return """
    | | seconds | lines a second | JVM CPU s | PostgreSQL CPU s |
    |---|---|---|---|---|
    """
        + row("through the API", ours)
        + row(floorName, floor);
  }

  private String row(String name, List<Stopwatch.Lap> rounds) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            name,
            series(rounds, Stopwatch.Lap::seconds).shown(2),
            series(rounds, lap -> lines / lap.seconds()).shown(0),
            series(rounds, Stopwatch.Lap::jvmSeconds).shown(1),
            series(rounds, Stopwatch.Lap::serverSeconds).shown(1));
  }

  private static Series series(List<Stopwatch.Lap> rounds, ToDoubleFunction<Stopwatch.Lap> of) {
    return Series.of(rounds.stream().map(of::applyAsDouble).toList());
  }
}
