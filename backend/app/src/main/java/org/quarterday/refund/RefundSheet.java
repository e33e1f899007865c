package org.quarterday.refund;

import org.quarterday.platform.export.Listing;
import org.quarterday.refund.rules.RefundState;

/** Refunds as a file: the columns of their list. */
final class RefundSheet {

  static final Listing<RefundReads.Item> REFUNDS =
      Listing.<RefundReads.Item>of("Refunds")
          .text("account", "Account", RefundReads.Item::accountReference)
          .text("names", "Names", RefundReads.Item::names)
          .money("amount", "Amount", RefundReads.Item::amountPence)
          .text("cause", "Why", item -> Listing.words(item.cause()) + ": " + item.reason())
          .text("payee", "Paid to", item -> item.payeeName() + ", " + item.bankMask())
          .money("balance", "Balance now", RefundReads.Item::balancePence)
          .text("askedBy", "Asked for by", RefundReads.Item::askedByName)
          .instant("askedAt", "Asked for", RefundReads.Item::askedAt)
          .text("decidedBy", "Decided by", RefundReads.Item::decidedByName)
          .date("payOn", "Paid on", RefundReads.Item::payOn)
          .text("state", "State", item -> state(item.state()));

  private RefundSheet() {}

  /** As the screen says them. */
  private static String state(RefundState state) {
    return switch (state) {
      case AWAITING_APPROVAL -> "Waiting";
      case APPROVED -> "Goes with the next file";
      case IN_FILE -> "In a file";
      case SENT -> "Sent";
      case REFUSED -> "Refused";
      case TAKEN_BACK -> "Taken back";
      case CAME_BACK -> "Came back";
    };
  }
}
