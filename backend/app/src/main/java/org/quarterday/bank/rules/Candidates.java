package org.quarterday.bank.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What on the books a line of the bank may be, the likeliest first, each with what speaks for it. A
 * bulk deposit is held against the total of a file, of all that one source recorded on a day, or of
 * a few days before a weekend; a single credit against a single payment. Nothing is decided here.
 */
public final class Candidates {

  /** What speaks for a candidate. */
  public enum Evidence {
    AMOUNT_EQUAL,
    REFERENCE_QUOTED,
    SOURCE_NAMED,
    SAME_DAY,
    FEW_DAYS_BEFORE
  }

  /**
   * A line of the bank.
   *
   * @param text its reference, payer and words
   */
  public record Line(LocalDate bookedOn, long pence, String text) {}

  /**
   * What one journal of one source should have brought to the bank.
   *
   * @param reference of the account, where it is one account's; else empty
   */
  public record Deposit(
      UUID journalId,
      String source,
      String detail,
      LocalDate recordedOn,
      int lines,
      long pence,
      String reference,
      String words) {}

  /**
   * Deposits that together may be the line.
   *
   * @param differencePence the line less the deposits; nil for most
   */
  public record Candidate(
      List<Deposit> deposits,
      long pence,
      long differencePence,
      Set<Evidence> evidence,
      int weight) {}

  /** As many as there are keys for. */
  public static final int MOST = 9;

  /** A Friday's takings may come with a Monday's. */
  private static final int DAYS_TOGETHER = 4;

  private static final int FEW_DAYS = 5;
  private static final int MOST_SINGLES = 400;

  private Candidates() {}

  /**
   * @param open deposits that are not matched, of the line's account at the bank
   */
  public static List<Candidate> of(Line line, List<Deposit> open) {
    List<Deposit> mine =
        open.stream()
            .filter(deposit -> !deposit.recordedOn().isAfter(line.bookedOn().plusDays(FEW_DAYS)))
            .toList();
    List<Candidate> found = new ArrayList<>();
    mine.stream()
        .sorted(Comparator.comparing(deposit -> far(line, deposit)))
        .limit(MOST_SINGLES)
        .forEach(deposit -> found.add(weighed(line, List.of(deposit))));
    Map<String, TreeMap<LocalDate, List<Deposit>>> bySource =
        mine.stream()
            .collect(
                Collectors.groupingBy(
                    deposit -> deposit.source() + "/" + deposit.detail(),
                    Collectors.groupingBy(Deposit::recordedOn, TreeMap::new, Collectors.toList())));
    bySource.values().forEach(days -> runs(days).forEach(run -> found.add(weighed(line, run))));
    Set<Set<UUID>> seen = new HashSet<>();
    return found.stream()
        .filter(Candidates::worthShowing)
        .sorted(
            Comparator.comparingInt(Candidate::weight)
                .reversed()
                .thenComparing(candidate -> candidate.deposits().size())
                .thenComparing(candidate -> candidate.deposits().getFirst().journalId()))
        .filter(candidate -> seen.add(journals(candidate)))
        .limit(MOST)
        .toList();
  }

  private static Set<UUID> journals(Candidate candidate) {
    return candidate.deposits().stream().map(Deposit::journalId).collect(Collectors.toSet());
  }

  /** All of a day, and all of up to a few days one after another. */
  private static List<List<Deposit>> runs(TreeMap<LocalDate, List<Deposit>> days) {
    List<List<Deposit>> runs = new ArrayList<>();
    for (LocalDate first : days.keySet()) {
      List<Deposit> run = new ArrayList<>();
      for (var day : days.subMap(first, first.plusDays(DAYS_TOGETHER)).entrySet()) {
        run.addAll(day.getValue());
        if (run.size() > 1) {
          runs.add(List.copyOf(run));
        }
      }
    }
    return runs;
  }

  private static Candidate weighed(Line line, List<Deposit> deposits) {
    long pence = deposits.stream().mapToLong(Deposit::pence).reduce(0, Math::addExact);
    Set<Evidence> evidence = new java.util.TreeSet<>();
    String text = plain(line.text());
    Deposit last = deposits.getLast();
    if (pence == line.pence()) {
      evidence.add(Evidence.AMOUNT_EQUAL);
    }
    if (deposits.size() == 1 && quotes(text, last.reference())) {
      evidence.add(Evidence.REFERENCE_QUOTED);
    }
    if (!last.detail().isEmpty() && quotes(text, last.detail())) {
      evidence.add(Evidence.SOURCE_NAMED);
    }
    long far = ChronoUnit.DAYS.between(last.recordedOn(), line.bookedOn());
    if (far == 0) {
      evidence.add(Evidence.SAME_DAY);
    } else if (Math.abs(far) <= FEW_DAYS) {
      evidence.add(Evidence.FEW_DAYS_BEFORE);
    }
    return new Candidate(
        deposits, pence, line.pence() - pence, Set.copyOf(evidence), weight(evidence, far));
  }

  private static int weight(Set<Evidence> evidence, long far) {
    int weight = 0;
    weight += evidence.contains(Evidence.AMOUNT_EQUAL) ? 50 : 0;
    weight += evidence.contains(Evidence.REFERENCE_QUOTED) ? 30 : 0;
    weight += evidence.contains(Evidence.SOURCE_NAMED) ? 25 : 0;
    return weight + (int) Math.max(0, 15 - Math.abs(far));
  }

  /** Another amount is shown only where the line itself says whose it is. */
  private static boolean worthShowing(Candidate candidate) {
    Set<Evidence> evidence = candidate.evidence();
    boolean sameSide =
        Long.signum(candidate.pence())
            == Long.signum(candidate.pence() + candidate.differencePence());
    return evidence.contains(Evidence.AMOUNT_EQUAL)
        || sameSide
            && (evidence.contains(Evidence.REFERENCE_QUOTED)
                || evidence.contains(Evidence.SOURCE_NAMED));
  }

  private static long far(Line line, Deposit deposit) {
    long days = Math.abs(ChronoUnit.DAYS.between(deposit.recordedOn(), line.bookedOn()));
    return deposit.pence() == line.pence() ? days : days + 1_000;
  }

  private static boolean quotes(String text, String what) {
    String plain = plain(what);
    return plain.length() >= 3 && text.contains(plain);
  }

  /** Banks cut, space and capitalise as they like. */
  private static String plain(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
