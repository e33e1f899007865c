package org.quarterday.balancing.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quarterday.platform.digest.ContentHash;

/**
 * Everything a person signs for when they close a day: what every source came to, what moved on
 * every control account, what the bank said, and what was said about the differences. Its day is
 * the day of recording, so that a day that is over does not change.
 *
 * @param explanations the newest of each source
 * @param bank what the bank said, by account; those of which it said anything or something was
 *     matched
 */
public record DayFigures(
    LocalDate day,
    List<SourceFigures> sources,
    List<ControlMovement> movements,
    List<Explanation> explanations,
    List<BankDay> bank) {

  /** A source that does not agree, and what was said of it; null when nobody has. */
  public record Difference(SourceFigures figures, Explanation explanation) {

    public boolean explained() {
      return explanation != null;
    }
  }

  public DayFigures {
    sources =
        sources.stream()
            .sorted(
                Comparator.comparing(SourceFigures::source).thenComparing(SourceFigures::detail))
            .toList();
    movements = movements.stream().sorted(Comparator.comparing(ControlMovement::code)).toList();
    bank = bank.stream().sorted(Comparator.comparing(BankDay::code)).toList();
  }

  public static DayFigures nothingOn(LocalDate day) {
    return new DayFigures(day, List.of(), List.of(), List.of(), List.of());
  }

  public List<Difference> differences() {
    return sources.stream()
        .filter(figures -> !figures.difference().isNil())
        .map(figures -> new Difference(figures, saidOf(figures)))
        .toList();
  }

  public long unexplained() {
    return differences().stream().filter(difference -> !difference.explained()).count();
  }

  /** Lines of the bank, of the day's statements, of which nobody has said yet what they are. */
  public long openBankLines() {
    return bank.stream().mapToLong(day -> day.open().lines()).sum();
  }

  /** How many lines went to accounts, to suspense or back to their payers. */
  public long postings() {
    return sources.stream()
        .filter(figures -> figures.source().side() != SourceSide.CONTROLS)
        .mapToLong(figures -> figures.posted().plus(figures.suspense()).lines())
        .reduce(0, Math::addExact);
  }

  /**
   * The fingerprint a signature is for: any figure, or any explanation, gives another. What is
   * found of the bank's lines on later days does not: it is those days' figure.
   */
  public String contentHash() {
    List<String> lines = new ArrayList<>();
    lines.add(day.toString());
    for (SourceFigures figures : sources) {
      lines.add(figures.source().name());
      lines.add(figures.detail());
      for (Tally tally :
          List.of(figures.told(), figures.posted(), figures.suspense(), figures.rejected())) {
        lines.add(tally.lines() + "/" + tally.pence());
      }
    }
    for (ControlMovement moved : movements) {
      lines.add(moved.code());
      lines.add(moved.debitPence() + "/" + moved.creditPence() + "/" + moved.movements());
    }
    for (BankDay day : bank) {
      lines.add(day.code());
      for (Tally tally : List.of(day.in(), day.out(), day.matched())) {
        lines.add(tally.lines() + "/" + tally.pence());
      }
      lines.add(Long.toString(day.differencePence()));
    }
    for (Difference difference : differences()) {
      Explanation said = difference.explanation();
      lines.add(said == null ? "not explained" : said.number() + " " + said.reason());
    }
    return ContentHash.of(lines);
  }

  private Explanation saidOf(SourceFigures figures) {
    return explanations.stream().filter(said -> said.explains(figures)).findFirst().orElse(null);
  }
}
