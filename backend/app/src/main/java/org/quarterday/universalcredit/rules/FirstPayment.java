package org.quarterday.universalcredit.rules;

import java.time.LocalDate;
import org.quarterday.benefit.rules.AssessmentPeriod;

/** When the first payment of a request should be here. */
public final class FirstPayment {

  private FirstPayment() {}

  /**
   * @param awardStartsOn the first day of an award that is paid to the council since; null when
   *     none is on record
   */
  public static LocalDate dueOn(LocalDate askedOn, RequestTerms terms, LocalDate awardStartsOn) {
    return awardStartsOn == null || awardStartsOn.isBefore(askedOn)
        ? askedOn.plusDays(terms.firstPaidDays())
        : AssessmentPeriod.startingOn(awardStartsOn).dueOn();
  }
}
