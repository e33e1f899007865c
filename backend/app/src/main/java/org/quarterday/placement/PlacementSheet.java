package org.quarterday.placement;

import org.quarterday.platform.export.Listing;

/** Placements as a file: the columns of their list. */
final class PlacementSheet {

  static final Listing<PlacementReads.Item> PLACEMENTS =
      Listing.<PlacementReads.Item>of("Placements")
          .text("agency", "Agency", PlacementReads.Item::agencyName)
          .text("state", "State", PlacementReads.Item::stateWords)
          .whole("debts", "Debts", PlacementReads.Item::debts)
          .money("amount", "Placed", PlacementReads.Item::pence)
          .whole("out", "With the agency", PlacementReads.Item::out)
          .money("collected", "Collected", PlacementReads.Item::collectedPence)
          .text("preparedBy", "Prepared by", PlacementReads.Item::preparedByName)
          .text("approvedBy", "Approved by", PlacementReads.Item::approvedByName)
          .date("sentOn", "Sent", PlacementReads.Item::sentOn);

  private PlacementSheet() {}
}
