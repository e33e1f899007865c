package org.quarterday.arrears.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.quarterday.benefit.rules.AssessmentPeriod;
import org.quarterday.expected.rules.ArrearsToday;
import org.quarterday.expected.rules.ExpectedCredit;
import org.quarterday.expected.rules.Payer;

/**
 * What is known of an account on a day, as far as it says what should be done. Money in pence.
 *
 * @param weeklyPence what its charges come to in a week that is not free
 * @param fourWeeksAgoPence the balance then; also of thirteen weeks
 * @param isOtherDebt whether it is a sub-account: court costs and recharges are not rent
 * @param endedOn the account's last day, or null
 * @param living the liable tenants who live
 * @param creditSince the first day of the first award of Universal Credit, or null
 * @param creditCame whether any of it has come
 * @param pause the one that holds today, or null
 * @param hold what may not be asked for today, or null
 * @param courtHold what lets all be done but a step to court, or null
 * @param agreement the arrangement that stands about it, or null
 * @param promise the newest that was not withdrawn, or null
 * @param taken steps, the newest first
 * @param court where it stands in court
 */
public record CaseFacts(
    LocalDate today,
    ArrearsToday arrears,
    long weeklyPence,
    long fourWeeksAgoPence,
    long thirteenWeeksAgoPence,
    LocalDate lastPaymentOn,
    Long lastPaymentPence,
    LocalDate lastContactOn,
    LocalDate lastLetterOn,
    boolean isOtherDebt,
    LocalDate endedOn,
    Set<UUID> living,
    LocalDate creditSince,
    boolean creditCame,
    Pause pause,
    Hold hold,
    Hold courtHold,
    Agreement agreement,
    Promise promise,
    List<Taken> taken,
    Ladder ladder,
    CourtStand court) {

  private static final int HUNDREDTHS = 100;

  boolean isOwed() {
    return arrears.balancePence() > 0;
  }

  /** Real arrears without what a hold covers: what came to be owed after it began is outside it. */
  public long askablePence() {
    if (hold == null) {
      return arrears.realPence();
    }
    return hold.coveredPence() == null ? 0 : Math.max(0, arrears.realPence() - hold.coveredPence());
  }

  boolean isReal() {
    return askablePence() > 0;
  }

  /** Real arrears in hundredths of a week's rent; nil where nothing is charged. */
  public int owedHundredths() {
    return hundredths(arrears.realPence());
  }

  /** What of a week's rent an amount is, in hundredths. */
  int hundredths(long pence) {
    return weeklyPence <= 0 ? 0 : Math.clamp(pence * HUNDREDTHS / weeklyPence, 0, 99_999);
  }

  public long grownInFourWeeks() {
    return arrears.balancePence() - fourWeeksAgoPence;
  }

  public long grownInThirteenWeeks() {
    return arrears.balancePence() - thirteenWeeksAgoPence;
  }

  /** Whether a hold stops a step that is otherwise due. */
  boolean isHeld(Step step) {
    return courtHold != null && step.means().isToCourt();
  }

  /** When the first Universal Credit is due, and the day after which it is late; null without. */
  LocalDate firstCreditDueOn() {
    return creditSince == null ? null : AssessmentPeriod.startingOn(creditSince).dueOn();
  }

  /**
   * What is late that a benefit office pays to the council itself: nothing a tenant could have
   * done.
   */
  long lateBenefitPence() {
    return arrears.late().stream()
        .filter(credit -> isBenefit(credit.payer()))
        .mapToLong(ExpectedCredit::outstandingPence)
        .sum();
  }

  /** Whether that is all that is overdue. */
  boolean isLateBenefit() {
    return isReal() && lateBenefitPence() >= askablePence();
  }

  /** Whether somebody was spoken to or a step taken on that day or later. */
  boolean isAskedAboutSince(LocalDate day) {
    return lastContactOn != null && !lastContactOn.isBefore(day)
        || taken.stream().anyMatch(step -> !step.on().isBefore(day));
  }

  static boolean isBenefit(Payer payer) {
    return payer == Payer.HOUSING_BENEFIT || payer == Payer.UNIVERSAL_CREDIT;
  }

  /** When a step was last taken, if it still counts; else null. */
  LocalDate takenOn(Step step) {
    return taken.stream()
        .filter(one -> one.code().equals(step.code()))
        .map(Taken::on)
        .filter(on -> !on.plusDays(step.countsDays()).isBefore(today))
        .findFirst()
        .orElse(null);
  }
}
