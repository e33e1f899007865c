package org.quarterday.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.quarterday.arrangement.rules.Affordability;
import org.quarterday.arrangement.rules.ArrangementText;
import org.quarterday.arrangement.rules.Concern;
import org.quarterday.arrangement.rules.Instalment;
import org.quarterday.arrangement.rules.InstalmentPlan;
import org.quarterday.arrangement.rules.RentOfWeeks;
import org.quarterday.arrangement.rules.Tolerance;

/**
 * Terms, and everything they come to.
 *
 * @param order the court's order that says so; null without one
 * @param agreedOn today
 * @param debts in the order they are paid off
 * @param statementId the statement of income and outgoings they were held against, or null
 * @param rentAfterOn the last rent week that is in what is owed
 * @param parts of each instalment, what is for each debt
 */
record WeighedTerms(
    AskedTerms asked,
    NamedOrder order,
    LocalDate agreedOn,
    List<Owing> debts,
    UUID statementId,
    Tolerance tolerance,
    LocalDate rentAfterOn,
    RentOfWeeks rent,
    List<Instalment> calendar,
    List<List<Long>> parts,
    Affordability affordability,
    List<Concern> concerns) {

  /**
   * One account of it, as it stands.
   *
   * @param entries how many entries it has; what is posted after them counts
   */
  record Owing(
      UUID accountId,
      String reference,
      String paymentReference,
      long owedPence,
      long balancePence,
      int entries) {}

  LocalDate clearsOn() {
    return calendar.getLast().dueOn();
  }

  /** Weeks from today to the last instalment, the one it falls in counted. */
  long weeks() {
    return rent.weeksBetween(agreedOn, clearsOn());
  }

  long freeWeeks() {
    return rent.freeBetween(agreedOn, clearsOn());
  }

  /** For a letter about them. */
  ArrangementText.Terms told() {
    return new ArrangementText.Terms(
        asked.frequency(),
        asked.instalmentPence(),
        asked.owedPence(),
        debts.getFirst().paymentReference(),
        debts.stream()
            .map(debt -> new ArrangementText.Debt(debt.reference(), debt.owedPence()))
            .toList(),
        tolerance,
        order == null ? null : order.claimNumber(),
        order == null ? null : order.orderOn());
  }

  /** How the sum is taken apart; for terms that are not refused. */
  static InstalmentPlan plan(AskedTerms asked) {
    return InstalmentPlan.of(
        asked.frequency(), asked.firstOn(), asked.instalmentPence(), asked.owedPence());
  }
}
