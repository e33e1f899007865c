package org.quarterday.arrangement.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be paid on a day: the rent of the weeks since the one before, and a part of what is
 * owed. Money in pence.
 *
 * @param number from 1
 * @param rentPence the tenant's own of those weeks
 */
public record Instalment(int number, LocalDate dueOn, long debtPence, long rentPence) {

  /** Both. */
  public long sumPence() {
    return debtPence + rentPence;
  }

  /**
   * The calendar of a plan.
   *
   * @param rentAfter the last rent week that is in what is owed already
   */
  public static List<Instalment> of(InstalmentPlan plan, RentOfWeeks rent, LocalDate rentAfter) {
    List<Instalment> instalments = new ArrayList<>();
    LocalDate since = rentAfter;
    for (Due due : plan.dues()) {
      LocalDate until = due.dueOn().isBefore(since) ? since : due.dueOn();
      instalments.add(
          new Instalment(
              instalments.size() + 1, due.dueOn(), due.debtPence(), rent.between(since, until)));
      since = until;
    }
    return List.copyOf(instalments);
  }
}
