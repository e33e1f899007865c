package org.quarterday.payment;

import org.quarterday.platform.export.Listing;

/** The payments of an account as a file: the columns of their list. */
final class PaymentSheet {

  static final Listing<PaymentReads.Item> PAYMENTS =
      Listing.<PaymentReads.Item>of("Payments")
          .date("paidOn", "Paid", PaymentReads.Item::paidOn)
          .text("type", "How", PaymentReads.Item::typeName)
          .text("narrative", "Payer's words", PaymentReads.Item::narrative)
          .money("amount", "Amount", PaymentReads.Item::amountPence)
          .text("state", "State", PaymentSheet::state)
          .instant("recordedAt", "Posted", PaymentReads.Item::recordedAt)
          .text("receipt", "Receipt", PaymentReads.Item::receiptNumber);

  private PaymentSheet() {}

  static String state(PaymentReads.Item payment) {
    return switch (payment.state()) {
      case STANDS -> "Stands";
      case BOUNCED -> payment.bounceReason().words();
      case CORRECTED -> "Put right";
      case REVERSED -> "Reversed";
    };
  }
}
