package org.quarterday.hold.rules;

import java.time.LocalDate;

/**
 * The days of a hold.
 *
 * @param endsOn the last day it stops anything; null while nothing says when
 * @param reviewOn when somebody looks at it again; null when it ends by itself before anybody has
 *     to
 * @param askReviewBy until when a creditor may ask the adviser to review it, or null
 * @param midwayFrom the first day of the adviser's mid-way check, or null
 * @param midwayTo its last day, or null
 */
public record HoldDays(
    LocalDate endsOn,
    LocalDate reviewOn,
    LocalDate askReviewBy,
    LocalDate midwayFrom,
    LocalDate midwayTo) {

  /**
   * The council's days, as they stand on the day a hold starts.
   *
   * @param breathingSpace days, the first one counted
   * @param midwayFrom day of it from which the adviser checks
   * @param reviewWithin days in which a creditor may ask for a review, the first one counted (Debt
   *     Respite Scheme Regulations 2020, reg. 17(3))
   */
  public record Settings(
      int breathingSpace,
      int midwayFrom,
      int midwayTo,
      int reviewWithin,
      int afterTreatment,
      int debtReliefMonths,
      int bankruptcyMonths,
      int lookAgain) {}

  /**
   * A promise has {@link #ofPromise}.
   *
   * @param treatmentEndedOn when crisis treatment ended, once that is known
   * @param asked when to look again, as the setter has it; null for the council's own days
   */
  public static HoldDays of(
      HoldKind kind,
      LocalDate startsOn,
      LocalDate treatmentEndedOn,
      LocalDate asked,
      Settings days) {
    LocalDate again = asked == null ? startsOn.plusDays(days.lookAgain()) : asked;
    return switch (kind.end()) {
      case DAYS ->
          new HoldDays(
              startsOn.plusDays(days.breathingSpace() - 1L),
              asked == null ? startsOn.plusDays(days.midwayFrom() - 1L) : asked,
              startsOn.plusDays(days.reviewWithin() - 1L),
              startsOn.plusDays(days.midwayFrom() - 1L),
              startsOn.plusDays(days.midwayTo() - 1L));
      case TREATMENT ->
          new HoldDays(
              treatmentEndedOn == null ? null : treatmentEndedOn.plusDays(days.afterTreatment()),
              treatmentEndedOn == null ? again : null,
              startsOn.plusDays(days.reviewWithin() - 1L),
              null,
              null);
      case DEBT_RELIEF_MONTHS -> months(startsOn, days.debtReliefMonths(), asked);
      case BANKRUPTCY_MONTHS -> months(startsOn, days.bankruptcyMonths(), asked);
      case PROMISE ->
          throw new IllegalArgumentException("a promise says itself until when it stands");
      case PERSON_SAYS -> plain(null, again);
    };
  }

  /** It ends with the last day on which a payment still keeps the promise. */
  public static HoldDays ofPromise(LocalDate lastDay) {
    return plain(lastDay, null);
  }

  private static HoldDays months(LocalDate startsOn, int months, LocalDate asked) {
    return plain(startsOn.plusMonths(months).minusDays(1), asked);
  }

  private static HoldDays plain(LocalDate endsOn, LocalDate reviewOn) {
    return new HoldDays(endsOn, reviewOn, null, null, null);
  }
}
