package org.quarterday.writeoff.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * What the books and the file say of one account's debt.
 *
 * @param endedOn the last day charged; null while the account runs
 * @param lastPaidOn null when nothing was ever paid
 * @param letters sent since the account ended
 * @param owed the weeks owed, the oldest first
 * @param policyGroundOn the day of the decision or judgment it may be given up by; null without one
 * @param held the holds that stand against everybody who owes it
 */
public record DebtFacts(
    long balancePence,
    LocalDate endedOn,
    LocalDate lastPaidOn,
    int letters,
    List<Debtor> debtors,
    List<OwedWeek> owed,
    LocalDate policyGroundOn,
    List<Held> held) {

  public boolean isFormer(LocalDate today) {
    return endedOn != null && endedOn.isBefore(today);
  }
}
