package org.quarterday.standingorder.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.calendar.WorkingDays;

/**
 * When a standing order pays, and how much. Pure.
 *
 * @param terms in the order of their first days, at least one
 * @param endsOn nothing is due after it; null when it goes on
 */
public record PaymentSchedule(List<Terms> terms, LocalDate endsOn) {

  public PaymentSchedule {
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("A standing order has terms");
    }
  }

  /** Ending no later than a day; null takes nothing away. */
  public PaymentSchedule until(LocalDate day) {
    boolean earlier = day != null && (endsOn == null || day.isBefore(endsOn));
    return earlier ? new PaymentSchedule(terms, day) : this;
  }

  /** What is due from one day to another, both counted. */
  public List<DuePayment> between(LocalDate from, LocalDate to, WorkingDays days) {
    LocalDate last = endsOn != null && endsOn.isBefore(to) ? endsOn : to;
    List<DuePayment> dues = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      boolean newest = i + 1 == terms.size();
      LocalDate replaced = newest ? null : terms.get(i + 1).fromOn();
      Terms now = terms.get(i);
      for (LocalDate due : now.dueDays(last)) {
        if (!due.isBefore(from) && (replaced == null || due.isBefore(replaced))) {
          dues.add(payment(now, due, replaced, days));
        }
      }
    }
    return List.copyOf(dues);
  }

  private static DuePayment payment(
      Terms terms, LocalDate due, LocalDate replaced, WorkingDays days) {
    LocalDate next = terms.frequency().next(due);
    LocalDate follows = replaced != null && replaced.isBefore(next) ? replaced : next;
    return new DuePayment(due, days.onOrAfter(due), days.onOrAfter(follows), terms.amountPence());
  }

  /** The first due day of the newest terms on or after a day. */
  public LocalDate firstFrom(LocalDate day) {
    Terms newest = terms.getLast();
    LocalDate due = newest.fromOn();
    while (due.isBefore(day)) {
      due = newest.frequency().next(due);
    }
    return due;
  }
}
