package org.quarterday.refundfile;

import org.quarterday.platform.export.Listing;

/** Files of refunds as a file: the columns of their board. */
final class RefundFileSheet {

  static final Listing<RefundFileReads.Item> FILES =
      Listing.<RefundFileReads.Item>of("Refund files")
          .date("payOn", "Paid on", RefundFileReads.Item::payOn)
          .text("state", "State", item -> state(item.state()))
          .date("submitBy", "Send by", RefundFileReads.Item::submitBy)
          .whole("items", "Refunds", RefundFileReads.Item::items)
          .money("amount", "Amount", RefundFileReads.Item::pence)
          .money("cameBack", "Came back", RefundFileReads.Item::cameBackPence)
          .text("serial", "Serial", RefundFileReads.Item::serial)
          .text("preparedBy", "Prepared by", RefundFileReads.Item::preparedByName)
          .text("releasedBy", "Released by", RefundFileReads.Item::releasedByName)
          .text("sentBy", "Sent by", RefundFileReads.Item::sentByName);

  private RefundFileSheet() {}

  /** As the screen says them. */
  private static String state(RefundFile.State state) {
    return switch (state) {
      case DRAFT -> "Dry run";
      case DISCARDED -> "Discarded";
      case MADE -> "File to be sent";
      case SENT -> "At Bacs";
      case WITHDRAWN -> "Taken back";
    };
  }
}
