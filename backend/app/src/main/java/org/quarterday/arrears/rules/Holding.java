package org.quarterday.arrears.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.hold.rules.HeldDebt;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.hold.rules.HoldKind.Against;
import org.quarterday.hold.rules.HoldKind.Covers;

/**
 * What the holds that stand on an account leave to be asked for. Where a hold is one person's and
 * another who lives owes the rent as well, that other is asked: then nothing is held here, and the
 * letters that are queued leave the first one out.
 */
public final class Holding {

  private Holding() {}

  /**
   * What may not be pursued at all.
   *
   * @param living the liable tenants who live
   * @return null when all of it may be asked for
   */
  public static Hold ofDebt(List<HeldDebt> standing, Collection<UUID> living) {
    List<HeldDebt> stopping = stopping(standing, HeldAction.ARREARS_STEP, living);
    return first(stopping, Covers.ALL)
        .map(hold -> new Hold(hold.kind().openWords(), hold.endsOn(), null, null))
        .or(() -> ofPart(stopping))
        .orElse(null);
  }

  /**
   * What lets everything be done but a step to court.
   *
   * @return null when nothing stands in the way of one
   */
  public static Hold ofCourt(List<HeldDebt> standing, Collection<UUID> living) {
    return stopping(standing, HeldAction.COURT_STEP, living).stream()
        .filter(hold -> !hold.kind().stops(HeldAction.ARREARS_STEP))
        .findFirst()
        .map(hold -> new Hold(hold.kind().openWords(), hold.endsOn(), null, null))
        .orElse(null);
  }

  private static List<HeldDebt> stopping(
      List<HeldDebt> standing, HeldAction action, Collection<UUID> living) {
    List<HeldDebt> stopping =
        standing.stream()
            .filter(hold -> hold.kind().stops(action) && !hold.kind().mayBeApproved())
            .filter(hold -> hold.kind().covers() == Covers.ALL || held(hold) > 0)
            .toList();
    Set<UUID> whose =
        stopping.stream()
            .filter(Holding::isOnePersons)
            .map(HeldDebt::personId)
            .collect(Collectors.toSet());
    boolean isEverybodys = !living.isEmpty() && whose.containsAll(living);
    return stopping.stream().filter(hold -> isEverybodys || !isOnePersons(hold)).toList();
  }

  private static boolean isOnePersons(HeldDebt hold) {
    return hold.kind().against() == Against.PERSON && hold.personId() != null;
  }

  /**
   * What was owed at a start, and what is in dispute, may be parts of each other: neither is asked
   * for.
   */
  private static Optional<Hold> ofPart(List<HeldDebt> stopping) {
    if (stopping.isEmpty()) {
      return Optional.empty();
    }
    Optional<HeldDebt> atStart =
        stopping.stream()
            .filter(hold -> hold.kind().covers() == Covers.AT_START)
            .max(
                Comparator.comparing(
                    HeldDebt::cutOffOn, Comparator.nullsFirst(Comparator.naturalOrder())));
    long covered =
        stopping.stream()
            .filter(hold -> hold.kind().covers() == Covers.AT_START)
            .mapToLong(Holding::held)
            .max()
            .orElse(0);
    long disputed =
        stopping.stream()
            .filter(hold -> hold.kind().covers() == Covers.DISPUTED_SUM)
            .mapToLong(Holding::held)
            .sum();
    HeldDebt named = atStart.orElse(stopping.getFirst());
    return Optional.of(
        new Hold(
            named.kind().openWords(),
            named.endsOn(),
            covered + disputed,
            atStart.map(HeldDebt::cutOffOn).map(day -> day.plusDays(1)).orElse(null)));
  }

  private static Optional<HeldDebt> first(List<HeldDebt> stopping, Covers covers) {
    return stopping.stream().filter(hold -> hold.kind().covers() == covers).findFirst();
  }

  private static long held(HeldDebt hold) {
    if (hold.kind().covers() == HoldKind.Covers.AT_START) {
      return hold.coveredPence();
    }
    return hold.statedPence() == null ? 0 : hold.statedPence();
  }
}
