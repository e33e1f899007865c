package org.quarterday.benefit;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.benefit.rules.AssessmentPeriod;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * An award as it is on record, held until the transaction ends.
 *
 * @param startsOn the first day of its first assessment period
 * @param endsBefore the first day it is no longer for, or null
 */
record UniversalCreditAward(UUID id, LocalDate startsOn, LocalDate endsBefore) {

  /** To whom it is paid: to the council as a managed payment, or to the tenant to pay on. */
  enum PaidTo {
    COUNCIL,
    TENANT
  }

  /** The newest of the account's, or null; changes to an account's awards wait for each other. */
  static Uni<UniversalCreditAward> newest(Mutiny.Session session, UUID accountId) {
    return Sql.row(
            session,
            "select cast(account_id as text) from account where account_id = ?1 for update",
            accountId)
        .chain(() ->
            Sql.row(
                session,
                """
                select id, starts_on, ends_before from universal_credit_award where account_id = ?1
                 order by starts_on desc limit 1\
                """,
                accountId))
        .map(UniversalCreditAward::of);
  }

  /**
   * @throws Problem 404 BENEFIT_AWARD_NOT_FOUND
   */
  static Uni<UniversalCreditAward> one(Mutiny.Session session, UUID accountId, UUID id) {
    return Sql.row(
            session,
            """
            select id, starts_on, ends_before from universal_credit_award where account_id = ?1 and id = ?2 for update\
            """,
            accountId,
            id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(BenefitProblem.BENEFIT_AWARD_NOT_FOUND, "Look at the account again.");
          }
          return of(row);
        });
  }

  private static UniversalCreditAward of(Object[] row) {
    return row == null
        ? null
        : new UniversalCreditAward((UUID) row[0], (LocalDate) row[1], (LocalDate) row[2]);
  }

  /**
   * Universal Credit is worked out by whole assessment periods: a change in one counts for all of
   * it (Universal Credit Regulations 2013, reg. 21).
   *
   * @throws Problem 422 BETWEEN_ASSESSMENT_PERIODS, naming the days it may change on
   */
  void refuseBetweenPeriods(LocalDate day, String pointer) {
    AssessmentPeriod period = AssessmentPeriod.of(startsOn, day);
    if (!period.first().equals(day)) {
      throw Problem.of(
              BenefitProblem.BETWEEN_ASSESSMENT_PERIODS,
              "Its assessment periods start on %s and on %s: give one of those days."
                  .formatted(DayInWords.of(period.first()), DayInWords.of(period.next().first())))
          .at(pointer);
    }
  }

  boolean isFor(LocalDate day) {
    return endsBefore == null || day.isBefore(endsBefore);
  }
}
