package org.quarterday.adjustment;

import org.quarterday.platform.export.Listing;

/** Adjustments as a file: the columns of their tray. */
final class AdjustmentSheet {

  static final Listing<AdjustmentReads.Item> ADJUSTMENTS =
      Listing.<AdjustmentReads.Item>of("Adjustments")
          .text("account", "Account", AdjustmentReads.Item::accountReference)
          .text("names", "Names", AdjustmentReads.Item::names)
          .text("type", "What", AdjustmentReads.Item::typeName)
          .money("amount", "Amount", AdjustmentReads.Item::amountPence)
          .date("effectiveOn", "Counts from", AdjustmentReads.Item::effectiveOn)
          .text("reason", "Reason", item -> item.reasonName() + ": " + item.narrative())
          .money("balance", "Balance now", AdjustmentReads.Item::balancePence)
          .text("by", "Made by", AdjustmentReads.Item::madeByName)
          .instant("at", "Made", AdjustmentReads.Item::madeAt)
          .text("state", "State", AdjustmentSheet::state);

  private AdjustmentSheet() {}

  private static String state(AdjustmentReads.Item item) {
    return item.state() == Adjustment.State.AWAITING_APPROVAL
        ? "Waiting"
        : Listing.words(item.state());
  }
}
