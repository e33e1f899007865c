package org.quarterday.correction;

import org.quarterday.correction.rules.Mistake;
import org.quarterday.platform.export.Listing;

/** Corrections as a file: the columns of their tray. */
final class CorrectionSheet {

  static final Listing<CorrectionReads.Item> CORRECTIONS =
      Listing.<CorrectionReads.Item>of("Corrections")
          .text("mistake", "What", item -> words(item.mistake()))
          .text("from", "Account", item -> item.from().reference())
          .text("to", "To account", item -> item.to() == null ? "" : item.to().reference())
          .money("amount", "Amount", CorrectionReads.Item::amountPence)
          .date("effectiveOn", "Counted from", CorrectionReads.Item::effectiveOn)
          .money("rightAmount", "Right amount", CorrectionReads.Item::rightAmountPence)
          .date("rightOn", "Counts from", CorrectionReads.Item::rightOn)
          .text("reason", "Reason", CorrectionReads.Item::reason)
          .text("by", "Made by", CorrectionReads.Item::madeByName)
          .instant("at", "Made", CorrectionReads.Item::madeAt)
          .text("state", "State", CorrectionSheet::state);

  private CorrectionSheet() {}

  private static String words(Mistake mistake) {
    return switch (mistake) {
      case WRONG_ACCOUNT -> "Wrong account";
      case WRONG_AMOUNT -> "Wrong amount";
      case WRONG_DATE -> "Wrong date";
      case TRANSFER -> "Transfer";
    };
  }

  private static String state(CorrectionReads.Item item) {
    return item.state() == Correction.State.AWAITING_APPROVAL
        ? "Waiting"
        : Listing.words(item.state());
  }
}
