package org.quarterday.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.ledger.Proof;
import org.quarterday.money.Money;
import org.quarterday.proof.AccountProof.Check;
import org.quarterday.proof.AccountProof.CheckCode;
import org.quarterday.proof.AccountProof.WeekDifference;
import org.quarterday.proof.rules.WeekComparison;

/** Proves one account from everything on record about it. Pure: the reading is done before. */
final class ProveAccount {

  /** The account and what its own row says of its entries. */
  record Stated(
      UUID accountId,
      String reference,
      String names,
      String address,
      DatePeriod period,
      long balancePence,
      int entryCount) {}

  /** An entry with what its codes lead to. */
  record Line(
      int number,
      String typeCode,
      String kind,
      long amountPence,
      LocalDate effectiveOn,
      int rentYear,
      int rentWeek,
      String source,
      Integer reverses,
      boolean controlKnown) {}

  /** Everything on record. */
  record Record(
      Stated stated,
      List<Line> lines,
      List<WeekComparison.Charged> charges,
      List<WeekComparison.Terms> terms,
      List<WeekComparison.Week> weeks) {}

  private ProveAccount() {}

  static AccountProof of(Record on, Instant madeAt, String madeBy) {
    List<WeekDifference> differences = differences(on);
    List<Check> checks =
        List.of(
            balance(on),
            count(on),
            reversals(on.lines()),
            controls(on.lines()),
            debits(on, differences));
    Stated stated = on.stated();
    return new AccountProof(
        stated.accountId(),
        stated.reference(),
        stated.names(),
        stated.address(),
        madeAt,
        madeBy,
        sum(on, line -> "OPENING".equals(line.kind())),
        sum(on, line -> !"OPENING".equals(line.kind()) && line.amountPence() > 0),
        sum(on, line -> !"OPENING".equals(line.kind()) && line.amountPence() < 0),
        stated.balancePence(),
        Money.ofPence(stated.balancePence()).inWords(),
        stated.entryCount(),
        checks.stream().allMatch(Check::holds),
        checks,
        on.weeks().isEmpty() ? null : on.weeks().getFirst().week().monday(),
        on.weeks().isEmpty() ? null : on.weeks().getLast().week().monday(),
        differences);
  }

  private static long sum(Record on, java.util.function.Predicate<Line> which) {
    return on.lines().stream().filter(which).mapToLong(Line::amountPence).reduce(0, Math::addExact);
  }

  private static Check balance(Record on) {
    Proof proof = proof(on);
    String detail =
        proof.difference().isNil()
            ? "The entries add up to " + proof.proved().inWords() + ", as the account says."
            : "The entries add up to %s; the account says %s; difference %s."
                .formatted(
                    proof.proved().inWords(),
                    proof.stated().inWords(),
                    proof.difference().format());
    return new Check(
        CheckCode.BALANCE,
        "Opening balance and entries make the balance",
        proof.difference().isNil(),
        detail,
        List.of());
  }

  private static Proof proof(Record on) {
    return Proof.of(
        Money.NIL,
        on.lines().stream()
            .map(line -> Proof.Line.of(line.number(), Money.ofPence(line.amountPence())))
            .toList(),
        Money.ofPence(on.stated().balancePence()));
  }

  private static Check count(Record on) {
    int counted = on.lines().size();
    List<Integer> gap = proof(on).firstDiffering().map(List::of).orElse(List.of());
    boolean holds =
        counted == on.stated().entryCount()
            && gap.isEmpty()
            && (on.lines().isEmpty() || on.lines().getFirst().number() == 1);
    String detail =
        holds
            ? counted + " entries, numbered without a gap."
            : "%d entries stand on record, the account counts %d%s."
                .formatted(
                    counted,
                    on.stated().entryCount(),
                    gap.isEmpty() ? "" : "; entry " + gap.getFirst() + " is missing");
    return new Check(CheckCode.COUNT, "No entry is missing", holds, detail, gap);
  }

  private static Check reversals(List<Line> lines) {
    Map<Integer, Line> byNumber =
        lines.stream().collect(Collectors.toMap(Line::number, line -> line));
    Set<Integer> undone = new HashSet<>();
    List<Integer> wrong = new ArrayList<>();
    int pairs = 0;
    for (Line line : lines) {
      if (line.reverses() == null) {
        continue;
      }
      pairs++;
      Line mistake = byNumber.get(line.reverses());
      if (mistake == null || !undone.add(line.reverses()) || !pairs(mistake, line)) {
        wrong.add(line.number());
      }
    }
    String detail =
        wrong.isEmpty()
            ? pairs + " reversals, each the opposite of the entry it names."
            : "Not the opposite of the entry they name: " + wrong + ".";
    return new Check(
        CheckCode.REVERSALS, "Every reversal pairs", wrong.isEmpty(), detail, List.copyOf(wrong));
  }

  private static boolean pairs(Line mistake, Line reversal) {
    return mistake.amountPence() == -reversal.amountPence()
        && mistake.typeCode().equals(reversal.typeCode())
        && mistake.effectiveOn().equals(reversal.effectiveOn())
        && mistake.reverses() == null;
  }

  private static Check controls(List<Line> lines) {
    List<Integer> lost =
        lines.stream()
            .filter(line -> !line.controlKnown() || line.kind() == null)
            .map(Line::number)
            .toList();
    String detail =
        lost.isEmpty()
            ? "Every entry's type and control account are known."
            : "Their type or control account leads nowhere: " + lost + ".";
    return new Check(
        CheckCode.CONTROLS, "Every code leads to a control account", lost.isEmpty(), detail, lost);
  }

  private static Check debits(Record on, List<WeekDifference> differences) {
    String detail;
    if (on.weeks().isEmpty()) {
      detail = "No charges are on record, so no week is compared.";
    } else if (differences.isEmpty()) {
      detail = on.weeks().size() + " weeks compared with the charge history: all agree.";
    } else {
      detail =
          "%d of the lines of %d weeks differ from the charge history."
              .formatted(differences.size(), on.weeks().size());
    }
    return new Check(
        CheckCode.DEBITS,
        "Every week was debited as charged",
        differences.isEmpty(),
        detail,
        List.of());
  }

  /**
   * A type the account has never been charged by the week (court costs, say) counts only where a
   * debit posted it: a single posting has no charge history to be held against.
   */
  private static List<WeekDifference> differences(Record on) {
    Set<String> weekly =
        on.charges().stream().map(WeekComparison.Charged::typeCode).collect(Collectors.toSet());
    Map<Integer, String> sources = new HashMap<>();
    on.lines().forEach(line -> sources.put(line.number(), line.source()));
    List<WeekComparison.Posted> posted =
        on.lines().stream()
            .filter(line -> "CHARGE".equals(line.kind()))
            .filter(line ->
                weekly.contains(line.typeCode())
                    || "DEBIT".equals(line.source())
                    || (line.reverses() != null && "DEBIT".equals(sources.get(line.reverses()))))
            .map(line ->
                new WeekComparison.Posted(
                    line.rentYear(),
                    line.rentWeek(),
                    line.typeCode(),
                    Money.ofPence(line.amountPence())))
            .toList();
    return WeekComparison.of(on.stated().period(), on.charges(), on.terms(), on.weeks(), posted)
        .stream()
        .map(each ->
            new WeekDifference(
                each.week().monday(),
                each.week().year(),
                each.week().number(),
                each.typeCode(),
                each.should().pence(),
                each.was().pence(),
                each.difference().pence()))
        .toList();
  }
}
