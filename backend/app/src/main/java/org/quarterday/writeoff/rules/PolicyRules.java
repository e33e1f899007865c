package org.quarterday.writeoff.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.quarterday.calendar.DayInWords;
import org.quarterday.money.Money;
import org.quarterday.writeoff.rules.Debtor.Beyond;

/**
 * Which debts may be given up, kind by kind. Every debtor owes all of it alone, so nothing is given
 * up for one of them while another can be asked; and whoever holds a home of ours can be asked.
 */
public final class PolicyRules {

  private final Policy policy;
  private final DebtFacts facts;
  private final LocalDate today;
  private final List<String> reasons = new ArrayList<>();
  private final List<String> against = new ArrayList<>();

  private PolicyRules(Policy policy, DebtFacts facts, LocalDate today) {
    this.policy = policy;
    this.facts = facts;
    this.today = today;
  }

  /** What one kind's policy says of the debt. */
  public static Verdict of(Policy policy, DebtFacts facts, LocalDate today) {
    return new PolicyRules(policy, facts, today).verdict();
  }

  /** The first kind, in the order of {@link WriteOffKind}, on which the debt may be given up. */
  public static Optional<Verdict> first(
      Collection<Policy> policies, DebtFacts facts, LocalDate today) {
    return policies.stream()
        .sorted((one, other) -> one.kind().compareTo(other.kind()))
        .map(policy -> of(policy, facts, today))
        .filter(Verdict::holds)
        .findFirst();
  }

  private Verdict verdict() {
    if (facts.balancePence() <= 0) {
      return new Verdict(policy.kind(), 0, List.of(), List.of("Nothing is owed."));
    }
    unless(policy.inUse(), "The policy does not use this ground.");
    long amount = amount();
    unless(
        policy.mostPence() == null || facts.balancePence() <= policy.mostPence(),
        () -> "More is owed than %s.".formatted(pounds(policy.mostPence())));
    ended();
    quiet();
    letters();
    held();
    return against.isEmpty()
        ? new Verdict(policy.kind(), amount, List.copyOf(reasons), List.of())
        : new Verdict(policy.kind(), 0, List.of(), List.copyOf(against));
  }

  /** What the kind itself asks for, and how much of the debt it is about. */
  private long amount() {
    return switch (policy.kind()) {
      case DECEASED_NO_ESTATE ->
          beyond(
              Beyond.DIED_WITHOUT_MEANS,
              "died without means",
              "The file says of nobody who owes it that they died and left nothing.");
      case INSOLVENCY -> insolvent();
      case UNTRACEABLE ->
          beyond(
              Beyond.UNTRACED,
              "cannot be traced",
              "The file says of nobody who owes it that every level of tracing was tried in vain.");
      case STATUTE_BARRED -> barred();
      case SMALL_BALANCE, UNECONOMIC -> nobodyHere();
      case ADMINISTRATIVE -> decided();
    };
  }

  private long beyond(Beyond how, String words, String unlessAnybody) {
    former();
    List<String> so =
        facts.debtors().stream()
            .filter(debtor -> debtor.beyond().filter(how::equals).isPresent())
            .map(Debtor::name)
            .toList();
    homes();
    if (so.isEmpty()) {
      against.add(unlessAnybody);
    } else {
      others(debtor -> debtor.homeNow() == null);
      reasons.add(String.join(", ", so) + (so.size() == 1 ? " " + words : ": " + words) + ".");
    }
    return facts.balancePence();
  }

  /** Whoever holds a home of ours can be asked. */
  private void homes() {
    facts.debtors().stream()
        .filter(debtor -> debtor.homeNow() != null)
        .forEach(debtor ->
            against.add("%s holds another home: %s.".formatted(debtor.name(), debtor.homeNow())));
  }

  /** Those of whom something may be had, beside who cannot be asked. */
  private void others(Predicate<Debtor> which) {
    facts.debtors().stream()
        .filter(which)
        .filter(debtor -> debtor.beyond().isEmpty())
        .forEach(
            debtor -> against.add(debtor.name() + " owes all of it too and can still be asked."));
  }

  /**
   * What fell due before the order; later rent is not in it. Of several orders the first bounds.
   */
  private long insolvent() {
    List<LocalDate> orders =
        facts.debtors().stream().map(Debtor::orderOn).filter(Objects::nonNull).sorted().toList();
    if (orders.isEmpty()) {
      against.add("No order is on file of anybody who owes it.");
      return 0;
    }
    others(debtor -> true);
    LocalDate order = orders.getFirst();
    long before =
        OwedWeek.sum(facts.owed().stream().filter(week -> !week.monday().isAfter(order)).toList());
    unless(before > 0, () -> "Nothing of it fell due by " + DayInWords.of(order) + ".");
    reasons.add("%s fell due by the order of %s.".formatted(pounds(before), DayInWords.of(order)));
    return before;
  }

  /**
   * What is given up goes to the oldest week first, as every credit does: weeks behind an older
   * debt that can still be sued for, such as court costs, are not given up on this ground.
   */
  private long barred() {
    former();
    List<OwedWeek> gone = facts.owed().stream().takeWhile(week -> week.barred(today)).toList();
    boolean behind = gone.isEmpty() && facts.owed().stream().anyMatch(week -> week.barred(today));
    unless(
        !gone.isEmpty(),
        behind
            ? "An older part of it can still be sued for, and is what would be given up."
            : "No week of it is out of time yet.");
    long pence = OwedWeek.sum(gone);
    if (!gone.isEmpty()) {
      String first = DayInWords.of(gone.getFirst().monday());
      reasons.add(
          gone.size() == 1
              ? "The week of %s is out of time: %s.".formatted(first, pounds(pence))
              : "%d weeks, of %s to %s, are out of time: %s."
                  .formatted(
                      gone.size(), first, DayInWords.of(gone.getLast().monday()), pounds(pence)));
    }
    return pence;
  }

  private long nobodyHere() {
    former();
    homes();
    reasons.add(
        policy.mostPence() == null
            ? "The debt is %s.".formatted(pounds(facts.balancePence()))
            : "The debt is %s, at most %s."
                .formatted(pounds(facts.balancePence()), pounds(policy.mostPence())));
    return facts.balancePence();
  }

  private long decided() {
    unless(facts.policyGroundOn() != null, "No decision is on file by which it is given up.");
    if (facts.policyGroundOn() != null) {
      reasons.add("Decided on " + DayInWords.of(facts.policyGroundOn()) + ".");
    }
    return facts.balancePence();
  }

  private void former() {
    unless(facts.isFormer(today), "The account still runs.");
  }

  private void ended() {
    if (policy.endedDays() > 0 && facts.isFormer(today)) {
      long days = ChronoUnit.DAYS.between(facts.endedOn(), today);
      unless(
          days >= policy.endedDays(),
          "It ended %d days ago; the policy waits for %d.".formatted(days, policy.endedDays()));
      reasons.add("The account ended on " + DayInWords.of(facts.endedOn()) + ".");
    }
  }

  private void quiet() {
    if (policy.quietDays() == 0) {
      return;
    }
    if (facts.lastPaidOn() == null) {
      reasons.add("Nothing was ever paid.");
      return;
    }
    // What is dated ahead came today.
    long days = Math.max(0, ChronoUnit.DAYS.between(facts.lastPaidOn(), today));
    unless(
        days >= policy.quietDays(),
        "The last payment came %d days ago; the policy waits for %d."
            .formatted(days, policy.quietDays()));
    reasons.add("The last payment came on " + DayInWords.of(facts.lastPaidOn()) + ".");
  }

  private void letters() {
    if (policy.letters() > 0 && facts.isFormer(today)) {
      unless(
          facts.letters() >= policy.letters(),
          "%d of %d letters were sent since it ended."
              .formatted(facts.letters(), policy.letters()));
      reasons.add("Letters sent since it ended: %d.".formatted(facts.letters()));
    }
  }

  private void held() {
    if (policy.kind().waitsForHolds()) {
      facts
          .held()
          .forEach(hold ->
              against.add(
                  "%s stands on the account until %s; this ground waits for it."
                      .formatted(
                          hold.words(),
                          hold.endsOn() == null ? "it is ended" : DayInWords.of(hold.endsOn()))));
    }
  }

  private void unless(boolean so, String words) {
    unless(so, () -> words);
  }

  private void unless(boolean so, Supplier<String> words) {
    if (!so) {
      against.add(words.get());
    }
  }

  private static String pounds(long pence) {
    return Money.ofPence(pence).format();
  }
}
