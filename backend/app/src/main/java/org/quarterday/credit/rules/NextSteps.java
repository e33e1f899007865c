package org.quarterday.credit.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.quarterday.calendar.DayInWords;
import org.quarterday.money.Money;

/**
 * What is still to be done about a credit, in order; the first is next. A credit is proved before
 * it is named, named before it is used, and used for what is owed before it is paid out.
 */
public final class NextSteps {

  private NextSteps() {}

  /**
   * One thing to do.
   *
   * @param debtId the debt to pay, or null
   * @param pence how much; nil where it is no sum
   * @param words what to do and why, in a sentence
   */
  public record Step(CreditStep step, UUID debtId, long pence, String words) {}

  /**
   * What is known.
   *
   * @param creditPence nil when the account is not in credit
   * @param begun whether somebody proves it
   * @param heldUntil null when it is not held
   * @param waiting whether a refund or another use waits for its decision
   * @param unanswered questions nobody has answered
   * @param inTheWay questions whose answer is in the way of what its kind allows
   * @param outcomes what its kind allows; null while it has none
   * @param housingBenefitPence what Housing Benefit paid too much
   * @param dwpPence what Universal Credit paid too much
   * @param debts those that are owed, in any order
   * @param uncertainPence what is not debited yet or may be taken back by a bank
   * @param payable whether a living tenant can be paid
   * @param unclaimedFrom the day from which on it is unclaimed; null while the account runs
   * @param notYetUnclaimed why it is not unclaimed yet; null when it is
   */
  public record Known(
      long creditPence,
      boolean begun,
      LocalDate heldUntil,
      boolean waiting,
      int unanswered,
      int inTheWay,
      Set<CreditOutcome> outcomes,
      long housingBenefitPence,
      long dwpPence,
      List<RankedDebt> debts,
      long uncertainPence,
      boolean payable,
      LocalDate unclaimedFrom,
      String notYetUnclaimed) {}

  public static List<Step> of(Known known, LocalDate today) {
    if (known.creditPence() == 0) {
      return known.begun()
          ? List.of(step(CreditStep.CLOSE, 0, "Nothing is left of the credit: close it."))
          : List.of();
    }
    if (known.waiting()) {
      return List.of(
          step(CreditStep.HAVE_DECIDED, 0, "What was proposed waits for another person."));
    }
    if (!known.begun()) {
      return List.of(step(CreditStep.BEGIN, known.creditPence(), "Prove this credit."));
    }
    if (known.heldUntil() != null && known.heldUntil().isAfter(today)) {
      return List.of(
          step(
              CreditStep.WAIT_UNTIL,
              0,
              "Held until %s.".formatted(DayInWords.of(known.heldUntil()))));
    }
    var steps = new ArrayList<Step>();
    if (known.unanswered() > 0) {
      steps.add(step(CreditStep.ANSWER, 0, questions(known.unanswered())));
    }
    if (known.outcomes() == null) {
      steps.add(step(CreditStep.CLASSIFY, 0, "Say what the credit is."));
    }
    if (steps.isEmpty() && known.inTheWay() > 0) {
      steps.add(
          step(
              CreditStep.PUT_RIGHT,
              0,
              "Put right first what the answers say is in the way, then answer again."));
    }
    if (steps.isEmpty()) {
      use(known, today, steps);
    }
    return List.copyOf(steps);
  }

  private static String questions(int count) {
    return count == 1
        ? "One question is still to be answered."
        : count + " questions are still to be answered.";
  }

  private static void use(Known known, LocalDate today, List<Step> steps) {
    long left = known.creditPence() - Math.min(known.uncertainPence(), known.creditPence());
    left -=
        benefit(known, CreditOutcome.TO_HOUSING_BENEFIT, known.housingBenefitPence(), left, steps);
    left -= benefit(known, CreditOutcome.TO_DWP, known.dwpPence(), left, steps);
    if (known.outcomes().contains(CreditOutcome.TO_ACCOUNT)
        || known.outcomes().contains(CreditOutcome.TO_COUNCIL_DEBT)) {
      left -= debts(known, left, steps);
    }
    if (left > 0) {
      rest(known, left, today, steps);
    }
    // Last: what is not certain yet keeps nobody from what is.
    if (known.uncertainPence() > 0) {
      steps.add(
          step(
              CreditStep.WAIT_FOR_BANK,
              Math.min(known.uncertainPence(), known.creditPence()),
              "%s is not certain yet: rent not debited, or a payment a bank may take back."
                  .formatted(pounds(Math.min(known.uncertainPence(), known.creditPence())))));
    }
  }

  private static long benefit(
      Known known, CreditOutcome outcome, long pence, long left, List<Step> steps) {
    long due = Math.clamp(pence, 0, left);
    if (due > 0) {
      String whose = outcome == CreditOutcome.TO_DWP ? "the DWP" : "Housing Benefit";
      steps.add(
          step(
              CreditStep.RETURN_TO_BENEFIT, due, "Return %s to %s.".formatted(pounds(due), whose)));
    }
    return due;
  }

  private static long debts(Known known, long left, List<Step> steps) {
    long paid = 0;
    for (RankedDebt debt : known.debts().stream().sorted(RankedDebt.ORDER).toList()) {
      boolean allowed =
          known
              .outcomes()
              .contains(
                  debt.rank().elsewhere()
                      ? CreditOutcome.TO_COUNCIL_DEBT
                      : CreditOutcome.TO_ACCOUNT);
      long due = Math.clamp(debt.pence(), 0, left - paid);
      if (allowed && debt.everyOwner() && due > 0) {
        steps.add(
            new Step(
                CreditStep.PAY_DEBT,
                debt.id(),
                due,
                "Move %s to %s.".formatted(pounds(due), debt.rank().words())));
        paid += due;
      }
    }
    return paid;
  }

  /** What is left is the owner's: paid, kept for the estate, held, or unclaimed. */
  private static void rest(Known known, long left, LocalDate today, List<Step> steps) {
    Set<CreditOutcome> may = known.outcomes();
    boolean old =
        may.contains(CreditOutcome.UNCLAIMED)
            && known.unclaimedFrom() != null
            && !today.isBefore(known.unclaimedFrom());
    if (old) {
      steps.add(
          known.notYetUnclaimed() == null
              ? step(
                  CreditStep.KEEP_AS_UNCLAIMED,
                  left,
                  "Nobody has claimed %s: keep it as unclaimed.".formatted(pounds(left)))
              : step(CreditStep.REACH_OWNER, left, known.notYetUnclaimed()));
    } else if (!known.payable()) {
      steps.add(
          step(
              CreditStep.FIND_ESTATE,
              left,
              "No tenant who could be paid is alive: %s is the estate's. Write to the personal representatives, and hold it."
                  .formatted(pounds(left))));
    } else if (may.contains(CreditOutcome.HOLD) && !may.contains(CreditOutcome.TO_ACCOUNT)) {
      // Paid ahead: nothing is due to anybody, and a refund is the tenant's to ask for.
      steps.add(
          step(
              CreditStep.HOLD,
              left,
              "Hold %s in advance; refund it if the tenant asks.".formatted(pounds(left))));
    } else if (may.contains(CreditOutcome.REFUND)) {
      steps.add(step(CreditStep.REFUND, left, "Refund %s to the tenant.".formatted(pounds(left))));
    } else {
      steps.add(step(CreditStep.HOLD, left, "Hold %s.".formatted(pounds(left))));
    }
  }

  private static Step step(CreditStep step, long pence, String words) {
    return new Step(step, null, pence, words);
  }

  private static String pounds(long pence) {
    return Money.ofPence(pence).format();
  }
}
