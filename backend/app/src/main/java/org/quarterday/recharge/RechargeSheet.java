package org.quarterday.recharge;

import org.quarterday.platform.export.Listing;
import org.quarterday.recharge.rules.RechargeState;

/** Recharges as a file: the columns of their list. */
final class RechargeSheet {

  static final Listing<RechargeReads.Item> RECHARGES =
      Listing.<RechargeReads.Item>of("Recharges")
          .text("account", "Account", RechargeReads.Item::accountReference)
          .text("names", "Names", RechargeReads.Item::names)
          .text("kind", "What for", RechargeReads.Item::kindName)
          .text("words", "As the tenant reads it", RechargeReads.Item::words)
          .money("amount", "Amount", RechargeReads.Item::amountPence)
          .text("evidence", "Evidence", RechargeReads.Item::evidence)
          .text("by", "Made by", RechargeReads.Item::madeByName)
          .instant("at", "Made", RechargeReads.Item::madeAt)
          .text("state", "State", RechargeSheet::state)
          .text("decidedBy", "Decided by", RechargeReads.Item::decidedByName);

  private RechargeSheet() {}

  private static String state(RechargeReads.Item item) {
    return item.state() == RechargeState.AWAITING_APPROVAL
        ? "Waiting"
        : Listing.words(item.state());
  }
}
