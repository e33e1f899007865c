package org.quarterday.expected.rules;

import java.time.LocalDate;
import java.util.List;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.standingorder.rules.Followed;
import org.quarterday.standingorder.rules.Occasion;
import org.quarterday.standingorder.rules.Paid;
import org.quarterday.standingorder.rules.PaymentSchedule;
import org.quarterday.standingorder.rules.Terms;

/**
 * What the tenant's bank was told to pay.
 *
 * @param endsOn its last day, or the account's if that is earlier; null when it goes on
 * @param terms in order
 * @param holidays bank holidays of about now
 */
public record StandingOrder(LocalDate endsOn, List<Terms> terms, List<LocalDate> holidays) {

  private static final int DAYS_LOOKED_BACK = 60;
  private static final int DAYS_LOOKED_AHEAD = 62;

  /** What was due lately and will be, and what became of it. */
  List<Occasion> occasions(Situation known) {
    LocalDate since = known.today().minusDays(DAYS_LOOKED_BACK);
    var schedule = new PaymentSchedule(terms, endsOn);
    return Followed.of(
            schedule.between(
                since, known.today().plusDays(DAYS_LOOKED_AHEAD), new WorkingDays(holidays)),
            endsOn,
            known.receipts().stream()
                .filter(receipt -> receipt.from() == Receipt.Kind.STANDING_ORDER)
                .map(receipt -> new Paid(receipt.on(), receipt.pence()))
                .toList(),
            since,
            known.today())
        .occasions();
  }

  /** The terms of a day; before the first, the first. */
  Terms on(LocalDate day) {
    return terms.stream()
        .filter(one -> !one.fromOn().isAfter(day))
        .reduce((before, later) -> later)
        .orElse(terms.getFirst());
  }
}
