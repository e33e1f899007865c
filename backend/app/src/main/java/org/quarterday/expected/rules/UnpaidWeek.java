package org.quarterday.expected.rules;

import java.util.Optional;
import org.quarterday.benefit.rules.MonthlyRent;

/**
 * The fifty-third week of a long rent year, which Universal Credit never pays and Housing Benefit
 * does.
 *
 * @param year as in "2030/31"
 * @param weekPence the week that is not paid
 * @param monthlyPence it over twelve months
 */
public record UnpaidWeek(String year, long weekPence, long monthlyPence) {

  private static final int MONTHS = 12;
  private static final int WEEKS = 52;

  /** From three months before it begins, so that there is time to put something by. */
  private static final int MONTHS_BEFORE = 3;

  static Optional<UnpaidWeek> of(Situation known) {
    return known.credits().stream()
        .filter(award -> award.isIn(known.today()))
        .findFirst()
        .flatMap(award ->
            known.years().stream()
                .filter(ChargedYear::isLong)
                .filter(year ->
                    year.contains(known.today())
                        || year.contains(known.today().plusMonths(MONTHS_BEFORE)))
                .findFirst()
                .map(year -> of(award, year)));
  }

  private static UnpaidWeek of(UniversalCredit award, ChargedYear year) {
    long week = MonthlyRent.perWeek(award.monthlyPence(), WEEKS - year.freeWeeks().size());
    return new UnpaidWeek(year.name(), week, MonthlyRent.divided(week, MONTHS));
  }
}
