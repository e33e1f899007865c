package org.quarterday.expected.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * While an arrangement is kept, what it leaves for later days is no debt of today: nobody is chased
 * for it. The rent of the time goes on beside it and is somebody else's pattern.
 */
final class ArrangementPattern {

  private static final int PAYMENTS_AHEAD = 2;
  private static final int DAYS_LOOKED_BACK = 60;

  private ArrangementPattern() {}

  static PayerPattern of(Situation known) {
    Agreed agreed = known.agreed();
    if (agreed == null) {
      return PayerPattern.NONE;
    }
    LocalDate today = known.today();
    long pending =
        agreed.parts().stream()
            .filter(part -> !agreed.isLate(part, today))
            .mapToLong(Agreed.Part::outstandingPence)
            .sum();
    return new PayerPattern(0, pending, credits(agreed, today));
  }

  private static List<ExpectedCredit> credits(Agreed agreed, LocalDate today) {
    long past = agreed.parts().stream().filter(part -> part.dueOn().isBefore(today)).count();
    return agreed.parts().stream()
        .limit(past + PAYMENTS_AHEAD)
        .filter(part -> part.dueOn().isAfter(today.minusDays(DAYS_LOOKED_BACK)))
        .map(part -> credit(agreed, part, today))
        .toList();
  }

  private static ExpectedCredit credit(Agreed agreed, Agreed.Part part, LocalDate today) {
    return new ExpectedCredit(
        Payer.ARRANGEMENT,
        part.dueOn(),
        part.dueOn(),
        part.dueOn(),
        part.pence(),
        part.outstandingPence(),
        agreed.isLate(part, today));
  }
}
