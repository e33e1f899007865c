package org.quarterday.arrangement.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An arrangement held against what came. What comes is counted to the oldest instalment until all
 * of it is there, then to the next; so a penny that was let pass is asked for by the next payment,
 * and pennies never add up to a week.
 *
 * @param instalments in order
 */
public record Judgement(List<Judged> instalments, Tolerance tolerance) {

  public Judgement {
    instalments = List.copyOf(instalments);
  }

  /**
   * @param payments in the order of the days they count from
   */
  public static Judgement of(
      List<Instalment> instalments, List<Payment> payments, Tolerance tolerance, LocalDate today) {
    List<Judged> judged = new ArrayList<>();
    Purse purse = new Purse(payments);
    for (Instalment one : instalments) {
      judged.add(judge(one, purse, tolerance, today));
    }
    return new Judgement(judged, tolerance);
  }

  private static Judged judge(Instalment one, Purse purse, Tolerance tolerance, LocalDate today) {
    long enough = Math.max(0, one.sumPence() - tolerance.pence());
    long came = 0;
    LocalDate settled = null;
    while (came < one.sumPence() && !purse.isEmpty()) {
      LocalDate on = purse.day();
      came += purse.take(one.sumPence() - came);
      if (settled == null && came >= enough) {
        settled = on;
      }
    }
    return new Judged(one, came, settled, outcome(one, came, settled, tolerance, today));
  }

  private static InstalmentOutcome outcome(
      Instalment one, long came, LocalDate settled, Tolerance tolerance, LocalDate today) {
    LocalDate last = one.dueOn().plusDays(tolerance.days());
    boolean over = today.isAfter(last);
    if (settled != null) {
      return settled.isAfter(last) ? InstalmentOutcome.LATE : InstalmentOutcome.KEPT;
    }
    if (!over) {
      return InstalmentOutcome.TO_COME;
    }
    if (one.sumPence() <= tolerance.pence()) {
      return InstalmentOutcome.KEPT;
    }
    return came > 0 ? InstalmentOutcome.PART_KEPT : InstalmentOutcome.MISSED;
  }

  /** Whether something that was due has not come. */
  public boolean isBroken() {
    return instalments.stream().anyMatch(one -> one.outcome().isBehind());
  }

  /** Whether all of it has come. */
  public boolean isPaid() {
    return instalments.stream()
        .allMatch(one ->
            one.outcome() == InstalmentOutcome.KEPT || one.outcome() == InstalmentOutcome.LATE);
  }

  /** What was due, is behind and still has to come. */
  public long behindPence() {
    return instalments.stream()
        .filter(one -> one.outcome().isBehind())
        .mapToLong(Judged::outstandingPence)
        .sum();
  }

  /** What of the debt has come. */
  public long debtCamePence() {
    return instalments.stream()
        .mapToLong(one -> one.instalment().debtPence() - one.debtOutstandingPence())
        .sum();
  }

  /** How many came, in time or late. */
  public int kept() {
    return (int) instalments.stream().filter(one -> one.settledOn() != null).count();
  }

  /** How many are behind. */
  public int behind() {
    return (int) instalments.stream().filter(one -> one.outcome().isBehind()).count();
  }

  /** The oldest that is behind. */
  public Optional<Judged> firstBehind() {
    return instalments.stream().filter(one -> one.outcome().isBehind()).findFirst();
  }

  /** The next that has to come. */
  public Optional<Judged> next() {
    return instalments.stream()
        .filter(one -> one.outcome() == InstalmentOutcome.TO_COME)
        .findFirst();
  }

  /** The first day on which it comes to something else although nothing is posted; null: none. */
  public LocalDate looksDifferentOn() {
    return next().map(one -> one.instalment().dueOn().plusDays(tolerance.days() + 1L)).orElse(null);
  }

  /** What came and has not been counted yet. */
  private static final class Purse {

    private final List<Payment> payments;
    private int at;
    private long left;

    Purse(List<Payment> payments) {
      this.payments = payments;
      this.left = payments.isEmpty() ? 0 : payments.getFirst().pence();
    }

    boolean isEmpty() {
      return at >= payments.size();
    }

    LocalDate day() {
      return payments.get(at).on();
    }

    long take(long most) {
      long taken = Math.min(most, left);
      left -= taken;
      if (left == 0) {
        at++;
        left = isEmpty() ? 0 : payments.get(at).pence();
      }
      return taken;
    }
  }
}
