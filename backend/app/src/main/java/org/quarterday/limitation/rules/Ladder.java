package org.quarterday.limitation.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is owed as a ladder: each week with the day it is out of time. An acknowledgement binds who
 * signed it and nobody else (Limitation Act 1980 s.31(6)); a payment binds all who owe the debt
 * (s.31(7)). So a week may be lost against one joint tenant and not against the other.
 *
 * @param rungs the oldest first
 */
public record Ladder(List<Rung> rungs, LocalDate today) {

  /**
   * One of those who owe it.
   *
   * @param acknowledged the days on which this person signed an acknowledgement
   */
  public record Debtor(UUID personId, String name, List<LocalDate> acknowledged) {}

  /**
   * One week's debt.
   *
   * @param barredFrom the first day on which nobody can be sued for it any more
   * @param against the same day person by person
   */
  public record Rung(
      OwedPart part, LocalDate barredFrom, RungStanding standing, Map<UUID, LocalDate> against) {}

  /**
   * Everything that is known of one account.
   *
   * @param soonDays how many days ahead a week counts as soon out of time
   */
  public record Facts(List<BookedLine> lines, List<Debtor> debtors, int soonDays) {}

  /** As it stands on a day. */
  public static Ladder of(Limitation rule, Facts facts, LocalDate today) {
    List<Restart> payments =
        OldestFirst.standing(facts.lines()).stream()
            .filter(BookedLine::partPayment)
            .map(line -> new Restart(line.effectiveOn(), Restart.Kind.PART_PAYMENT))
            .toList();
    List<Rung> rungs =
        OldestFirst.of(facts.lines()).stream()
            .map(part -> rung(rule, facts, payments, part, today))
            .toList();
    return new Ladder(rungs, today);
  }

  private static Rung rung(
      Limitation rule, Facts facts, List<Restart> payments, OwedPart part, LocalDate today) {
    var against = new TreeMap<UUID, LocalDate>();
    LocalDate last = rule.barredFrom(part.monday(), part.basis(), payments);
    for (Debtor debtor : facts.debtors()) {
      LocalDate from =
          rule.barredFrom(part.monday(), part.basis(), restarts(payments, debtor.acknowledged()));
      against.put(debtor.personId(), from);
      last = from.isAfter(last) ? from : last;
    }
    return new Rung(part, last, standing(last, today, facts.soonDays()), Map.copyOf(against));
  }

  private static List<Restart> restarts(List<Restart> payments, Collection<LocalDate> signed) {
    return Stream.concat(
            payments.stream(),
            signed.stream().map(on -> new Restart(on, Restart.Kind.ACKNOWLEDGEMENT)))
        .toList();
  }

  private static RungStanding standing(LocalDate barredFrom, LocalDate today, int soonDays) {
    if (!today.isBefore(barredFrom)) {
      return RungStanding.BARRED;
    }
    return today.plusDays(soonDays).isBefore(barredFrom) ? RungStanding.LATER : RungStanding.SOON;
  }

  /** What of it stands so, in pence. */
  public long pence(RungStanding standing) {
    return rungs.stream()
        .filter(rung -> rung.standing() == standing)
        .mapToLong(rung -> rung.part().pence())
        .sum();
  }

  /** All that is owed, in pence. */
  public long owedPence() {
    return rungs.stream().mapToLong(rung -> rung.part().pence()).sum();
  }

  /** What this person can still be sued for, in pence. */
  public long claimablePence(UUID personId) {
    return rungs.stream()
        .filter(rung -> today.isBefore(rung.against().getOrDefault(personId, rung.barredFrom())))
        .mapToLong(rung -> rung.part().pence())
        .sum();
  }

  /** The next day on which a week is lost; empty when none is left to lose. */
  public Optional<LocalDate> nextBarredOn() {
    return rungs.stream()
        .map(Rung::barredFrom)
        .filter(from -> from.isAfter(today))
        .min(LocalDate::compareTo);
  }
}
