package org.quarterday.ledger;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.quarterday.calendar.RentWeek;
import org.quarterday.money.Money;

/**
 * One sum to be put on one rent account, with the control account on its other side: balanced by
 * construction, because neither side can be written without the other.
 *
 * @param type the transaction type, such as DBR
 * @param amount positive is owed to the council, negative is credit
 * @param control the control account that takes the other side
 * @param effectiveOn the civil day it counts from, which may be long before it is recorded
 * @param week the rent week it belongs to, which need not hold {@code effectiveOn}
 * @param journal what it was posted together with
 * @param source where it came from, such as DEBIT
 * @param narrative what a tenant reads beside it
 */
public record Posting(
    String type,
    Money amount,
    String control,
    LocalDate effectiveOn,
    RentWeek week,
    UUID journal,
    String source,
    String narrative) {

  public Posting {
    Objects.requireNonNull(type, "A posting has a transaction type");
    Objects.requireNonNull(amount, "A posting has an amount");
    Objects.requireNonNull(control, "A posting has a control account on its other side");
    Objects.requireNonNull(effectiveOn, "A posting counts from a day");
    Objects.requireNonNull(week, "A posting belongs to a rent week");
    Objects.requireNonNull(journal, "A posting belongs to a journal");
    Objects.requireNonNull(source, "A posting has a source");
  }

  /** Equal and opposite, on the same day and control, in a journal of its own. */
  Posting reversedBy(UUID reversing, RentWeek inWeek) {
    return new Posting(
        type, amount.negate(), control, effectiveOn, inWeek, reversing, source, narrative);
  }
}
