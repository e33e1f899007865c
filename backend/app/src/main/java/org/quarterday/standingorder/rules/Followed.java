package org.quarterday.standingorder.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a standing order should have paid held against what came. Each receipt belongs to one due
 * day: the last whose money can be there by then, counted from some days before it, because banks
 * pay early before a holiday. What comes when nothing is due any more goes on after the end.
 *
 * @param occasions in order
 * @param afterEnd what came after its end, in order
 */
public record Followed(List<Occasion> occasions, List<Paid> afterEnd) {

  /** A payment is still on its way this many days after the bank should have made it. */
  public static final int GRACE_DAYS = 3;

  private static final int EARLY_DAYS = 3;

  /**
   * @param dues in order, from {@code since} on
   * @param endsOn the last day anything is due; null when it goes on
   * @param paid what came, in order
   */
  public static Followed of(
      List<DuePayment> dues, LocalDate endsOn, List<Paid> paid, LocalDate since, LocalDate today) {
    List<Occasion> occasions = dues.stream().map(due -> occasion(due, paid, today)).toList();
    if (endsOn == null) {
      return new Followed(occasions, List.of());
    }
    LocalDate over = dues.isEmpty() ? since : windowEnd(dues.getLast());
    LocalDate from = over.isAfter(endsOn) ? over : endsOn.plusDays(1);
    List<Paid> after = new ArrayList<>(paid);
    after.removeIf(one -> one.on().isBefore(from));
    return new Followed(occasions, List.copyOf(after));
  }

  private static Occasion occasion(DuePayment due, List<Paid> paid, LocalDate today) {
    LocalDate first = due.payOn().minusDays(EARLY_DAYS);
    LocalDate before = windowEnd(due);
    List<Paid> its =
        paid.stream()
            .filter(one -> !one.on().isBefore(first) && one.on().isBefore(before))
            .toList();
    long came = its.stream().mapToLong(Paid::pence).sum();
    LocalDate cameOn = its.isEmpty() ? null : its.getLast().on();
    return new Occasion(
        due.dueOn(), due.payOn(), due.pence(), came, cameOn, outcome(due, came, today));
  }

  private static LocalDate windowEnd(DuePayment due) {
    return due.nextPayOn().minusDays(EARLY_DAYS);
  }

  private static DueOutcome outcome(DuePayment due, long came, LocalDate today) {
    if (came == due.pence()) {
      return DueOutcome.CAME;
    }
    if (came > 0) {
      return DueOutcome.ANOTHER_AMOUNT;
    }
    return due.payOn().plusDays(GRACE_DAYS).isBefore(today)
        ? DueOutcome.NOT_RECEIVED
        : DueOutcome.TO_COME;
  }

  /** What is not as it should be, the newest first. */
  public List<Trouble> troubles() {
    List<Trouble> troubles = new ArrayList<>();
    occasions.forEach(one -> Trouble.of(one).ifPresent(troubles::add));
    afterEnd.forEach(one -> troubles.add(Trouble.after(one)));
    return troubles.reversed();
  }
}
