package org.quarterday.credituse;

import org.quarterday.platform.export.Listing;

/** The register of unclaimed credits as a file: the columns of its list. */
final class UnclaimedSheet {

  static final Listing<UnclaimedReads.Item> CREDITS =
      Listing.<UnclaimedReads.Item>of("Unclaimed credits")
          .text("account", "Account", UnclaimedReads.Item::accountReference)
          .text("names", "Names", UnclaimedReads.Item::names)
          .text("address", "Home", UnclaimedReads.Item::address)
          .date("endedOn", "Ended", UnclaimedReads.Item::endedOn)
          .money("amount", "Amount", UnclaimedReads.Item::amountPence)
          .instant("keptAt", "Kept since", UnclaimedReads.Item::keptAt)
          .text("approvedBy", "Approved by", UnclaimedReads.Item::approvedByName)
          .whole("tries", "Times looked for", UnclaimedReads.Item::tries)
          .date("lastTriedOn", "Last looked for", UnclaimedReads.Item::lastTriedOn);

  private UnclaimedSheet() {}
}
