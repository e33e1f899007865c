package org.quarterday.standingorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.quarterday.calendar.Frequency;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.standingorder.rules.Followed;
import org.quarterday.standingorder.rules.Paid;
import org.quarterday.standingorder.rules.PaymentSchedule;
import org.quarterday.standingorder.rules.StandingOrderState;
import org.quarterday.standingorder.rules.Terms;

/**
 * A standing order as it is read, with what came by it lately; money in pence.
 *
 * @param paymentReference what a payment names so that it finds the account
 * @param accountEndsOn the account's last day, or null
 * @param paid since {@link #SEEN_DAYS} before today, until another order of the account took over
 */
record KeptOrder(
    UUID id,
    UUID accountId,
    String accountReference,
    String paymentReference,
    String names,
    StandingOrderState state,
    String payerName,
    boolean followsRent,
    long lessWeeklyPence,
    long extraPence,
    LocalDate endsOn,
    LocalDate accountEndsOn,
    String stateReason,
    String madeByName,
    Instant madeAt,
    int version,
    List<Told> terms,
    List<Paid> paid,
    List<StandingOrders.Moved> history) {

  /** How long what came is held against what was due. */
  static final int SEEN_DAYS = 62;

  private static final int AHEAD_DAYS = 62;

  /** Terms as they are kept. */
  record Told(
      LocalDate fromOn,
      Frequency frequency,
      long amountPence,
      long askedPence,
      String madeByName) {}

  PaymentSchedule schedule() {
    return new PaymentSchedule(
            terms.stream()
                .map(one -> new Terms(one.fromOn(), one.frequency(), one.amountPence()))
                .toList(),
            endsOn)
        .until(accountEndsOn);
  }

  Followed followed(LocalDate today, WorkingDays days) {
    LocalDate since = today.minusDays(SEEN_DAYS);
    PaymentSchedule schedule = schedule();
    return Followed.of(
        schedule.between(since, today.plusDays(AHEAD_DAYS), days),
        schedule.endsOn(),
        paid,
        since,
        today);
  }

  StandingOrders.Whole whole(LocalDate today, WorkingDays days) {
    Followed followed = followed(today, days);
    return new StandingOrders.Whole(
        id,
        accountId,
        state,
        payerName,
        followsRent,
        lessWeeklyPence,
        extraPence,
        endsOn,
        stateReason,
        madeByName,
        madeAt,
        version,
        terms.stream().map(KeptOrder::told).toList(),
        followed.occasions().stream()
            .map(one ->
                new StandingOrders.Payment(
                    one.dueOn(),
                    one.payOn(),
                    one.pence(),
                    one.camePence(),
                    one.cameOn(),
                    one.outcome()))
            .toList(),
        followed.troubles().stream()
            .map(one ->
                new StandingOrders.Amiss(
                    one.kind(), one.on(), one.expectedPence(), one.camePence()))
            .toList(),
        history);
  }

  private static StandingOrders.Told told(Told terms) {
    return new StandingOrders.Told(
        terms.fromOn(),
        terms.frequency(),
        terms.frequency().dayOf(terms.fromOn()),
        terms.amountPence(),
        terms.askedPence(),
        terms.madeByName());
  }
}
