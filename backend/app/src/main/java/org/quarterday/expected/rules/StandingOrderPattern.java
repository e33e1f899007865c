package org.quarterday.expected.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quarterday.standingorder.rules.Occasion;
import org.quarterday.standingorder.rules.Terms;

/**
 * A standing order pays the same sum on its days. What has been charged since its last day, as far
 * as its share goes, is what the next one pays and no debt until then; what did not come is late.
 */
final class StandingOrderPattern {

  private static final int PAYMENTS_AHEAD = 2;

  /** A rent year nobody has set up is taken for one of 52 charged weeks. */
  private static final int USUAL_WEEKS = 52;

  private StandingOrderPattern() {}

  static PayerPattern of(Situation known) {
    StandingOrder order = known.standingOrder();
    if (order == null) {
      return PayerPattern.NONE;
    }
    List<Occasion> occasions = order.occasions(known);
    Optional<Occasion> next = occasions.stream().filter(one -> !one.isOver()).findFirst();
    if (next.isEmpty()) {
      return new PayerPattern(0, 0, credits(known, occasions));
    }
    long weekly = weekly(known, order.on(known.today()));
    long pending = pending(known, order, occasions, next.get(), weekly);
    return new PayerPattern(weekly, pending, credits(known, occasions));
  }

  /** Of a charged week, what it comes to, rounded half up. */
  private static long weekly(Situation known, Terms terms) {
    Optional<ChargedYear> year =
        known.years().stream().filter(one -> one.contains(known.today())).findFirst();
    int weeks = year.map(ChargedYear::weeks).orElse(USUAL_WEEKS);
    int charged = year.map(ChargedYear::chargedWeeks).orElse(USUAL_WEEKS);
    long paid = Math.multiplyExact(terms.amountPence(), terms.frequency().paymentsOf(weeks));
    return charged == 0 ? 0 : (2 * paid + charged) / (2L * charged);
  }

  private static long pending(
      Situation known, StandingOrder order, List<Occasion> occasions, Occasion next, long weekly) {
    LocalDate since =
        occasions.stream()
            .filter(Occasion::isOver)
            .map(Occasion::payOn)
            .reduce((before, later) -> later)
            .orElse(order.on(next.dueOn()).frequency().before(next.dueOn()));
    long charged =
        known.weeks().stream()
            .filter(ChargedWeek::isCharged)
            .filter(week -> week.isWithin(since.plusDays(1), known.debitedTo()))
            .mapToLong(week -> Math.min(weekly, week.pence()))
            .sum();
    return Math.min(next.pence(), charged);
  }

  private static List<ExpectedCredit> credits(Situation known, List<Occasion> occasions) {
    long past = occasions.stream().filter(one -> one.payOn().isBefore(known.today())).count();
    return occasions.stream().limit(past + PAYMENTS_AHEAD).map(one -> credit(known, one)).toList();
  }

  private static ExpectedCredit credit(Situation known, Occasion one) {
    boolean isOverdue =
        one.payOn().plusDays(Payer.STANDING_ORDER.graceDays()).isBefore(known.today());
    return new ExpectedCredit(
        Payer.STANDING_ORDER,
        one.dueOn(),
        one.payOn(),
        one.dueOn(),
        one.pence(),
        one.outstandingPence(),
        isOverdue && one.outstandingPence() > 0);
  }
}
