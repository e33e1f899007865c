package org.quarterday.courtcost;

import org.quarterday.courtcost.rules.CourtCostState;
import org.quarterday.platform.export.Listing;

/** Court costs as a file: the columns of their list. */
final class CourtCostSheet {

  static final Listing<CourtCostReads.Item> COSTS =
      Listing.<CourtCostReads.Item>of("Court costs")
          .text("account", "Account", CourtCostReads.Item::accountReference)
          .text("names", "Names", CourtCostReads.Item::names)
          .text("claim", "Claim", CourtCostReads.Item::claimNumber)
          .date("order", "Order of", CourtCostReads.Item::orderOn)
          .text("words", "As the tenant reads it", CourtCostReads.Item::words)
          .money("amount", "Amount", CourtCostReads.Item::amountPence)
          .text("by", "Instructed by", CourtCostReads.Item::madeByName)
          .instant("at", "Instructed", CourtCostReads.Item::madeAt)
          .text("state", "State", CourtCostSheet::state)
          .text("decidedBy", "Decided by", CourtCostReads.Item::decidedByName);

  private CourtCostSheet() {}

  private static String state(CourtCostReads.Item item) {
    return item.state() == CourtCostState.AWAITING_APPROVAL
        ? "Waiting"
        : Listing.words(item.state());
  }
}
