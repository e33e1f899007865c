package org.quarterday.expected.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What nobody else pays is the tenant's own, week by week: charged on Monday, and late once the
 * week is over.
 */
final class TenantPattern {

  private static final int DAYS_OF_A_WEEK_AFTER_ITS_FIRST = 6;

  private TenantPattern() {}

  /**
   * @param othersPence what the others pay of a charged week
   */
  static PayerPattern of(Situation known, long othersPence) {
    LocalDate monday = known.monday();
    LocalDate last = monday.plusWeeks(1);
    List<ExpectedCredit> credits = new ArrayList<>();
    for (ChargedWeek week : known.weeks()) {
      long share = Math.max(0, week.pence() - othersPence);
      if (share > 0 && week.isWithin(monday, last)) {
        credits.add(credit(known, week, share));
      }
    }
    long pending =
        credits.stream()
            .filter(credit -> !credit.coversFrom().isAfter(known.debitedTo()))
            .mapToLong(ExpectedCredit::outstandingPence)
            .sum();
    return new PayerPattern(Math.max(0, known.thisWeekPence() - othersPence), pending, credits);
  }

  private static ExpectedCredit credit(Situation known, ChargedWeek week, long share) {
    LocalDate sunday = week.monday().plusDays(DAYS_OF_A_WEEK_AFTER_ITS_FIRST);
    long came =
        Receipt.between(known.receipts(), Receipt.BY_TENANT, week.monday().minusDays(1), sunday);
    return ExpectedCredit.of(Payer.TENANT, week.monday(), sunday, sunday, share, came)
        .on(known.today());
  }
}
