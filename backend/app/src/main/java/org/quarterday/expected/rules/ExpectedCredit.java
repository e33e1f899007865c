package org.quarterday.expected.rules;

import java.time.LocalDate;

/**
 * A credit that is due, or was and has come or not.
 *
 * @param coversFrom the first day of the rent it pays
 * @param coversTo the last
 * @param amountPence all of it
 * @param outstandingPence what of it has not come
 * @param late whether it should have come by now
 */
public record ExpectedCredit(
    Payer payer,
    LocalDate coversFrom,
    LocalDate coversTo,
    LocalDate dueOn,
    long amountPence,
    long outstandingPence,
    boolean late) {

  /** What of it has come. */
  public long camePence() {
    return amountPence - outstandingPence;
  }

  public CreditState state() {
    if (outstandingPence == 0) {
      return CreditState.RECEIVED;
    }
    return late ? CreditState.LATE : CreditState.TO_COME;
  }

  static ExpectedCredit of(
      Payer payer, LocalDate from, LocalDate to, LocalDate due, long pence, long came) {
    return new ExpectedCredit(payer, from, to, due, pence, Math.max(0, pence - came), false);
  }

  ExpectedCredit on(LocalDate today) {
    boolean isLate = outstandingPence > 0 && dueOn.plusDays(payer.graceDays()).isBefore(today);
    return new ExpectedCredit(
        payer, coversFrom, coversTo, dueOn, amountPence, outstandingPence, isLate);
  }
}
