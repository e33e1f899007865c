package org.quarterday.limitation.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The rule in force on a day. Which way the council's lawyers read the Act is a setting; what
 * stands here are the Act's own terms.
 *
 * @param years from the due day (Limitation Act 1980 s.5, s.19)
 * @param acknowledgementRestarts whether a signed acknowledgement starts it again (s.29(5))
 */
public record Limitation(int years, boolean acknowledgementRestarts, PartPayments partPayments) {

  /**
   * The first day on which it cannot be sued for any more. Each restart counts only while the time
   * still ran: what is out of time stays so (s.29(7)).
   */
  public LocalDate barredFrom(LocalDate dueOn, DebtBasis basis, Collection<Restart> restarts) {
    LocalDate last = dueOn.plusYears(years);
    List<Restart> inOrder = restarts.stream().sorted(Comparator.comparing(Restart::on)).toList();
    for (Restart restart : inOrder) {
      if (counts(restart, basis) && !restart.on().isBefore(dueOn) && !restart.on().isAfter(last)) {
        last = restart.on().plusYears(years);
      }
    }
    return last.plusDays(1);
  }

  private boolean counts(Restart restart, DebtBasis basis) {
    return switch (restart.kind()) {
      case ACKNOWLEDGEMENT -> acknowledgementRestarts;
      case PART_PAYMENT -> partPayments.restart(basis);
    };
  }
}
