package org.quarterday.payment;

import java.time.LocalDate;
import org.quarterday.calendar.DayInWords;
import org.quarterday.money.Money;

/** What payments have in common, however they are posted. */
final class Payment {

  /** The finding that a payment of the same amount came a few days before or after. */
  static final String SAME_AMOUNT = "SAME_AMOUNT";

  /** £100,000.00: a payment above it is a slip of the hand or no rent. */
  static final long MOST_PENCE = 10_000_000;

  /** A receipt type that takes money back: an unpaid collection is a payment that bounced. */
  private static final String UNPAID = "RDX";

  private Payment() {}

  /** Whether money can be received under a type of this kind. */
  static boolean fits(String typeCode, String kind) {
    return "RECEIPT".equals(kind) && !UNPAID.equals(typeCode);
  }

  /** Why a type does not fit, in words. */
  static String unfit(String typeCode, String kind) {
    if (kind == null) {
      return "There is no type " + typeCode + ".";
    }
    return UNPAID.equals(typeCode)
        ? "A collection that was returned is the payment bounced: find it on the account."
        : "Use a type of payment, such as RCO for cash or RCC for a card.";
  }

  static String alike(long amountPence, int number, LocalDate paidOn) {
    return "%s was posted already for %s (no. %d). Confirm that this is another payment."
        .formatted(Money.ofPence(amountPence).format(), DayInWords.of(paidOn), number);
  }

  /** Receipts are numbered by account and entry: no counter of their own, no gap, no second. */
  static String receiptNumber(String accountReference, int entryNumber) {
    return accountReference + "-" + entryNumber;
  }
}
