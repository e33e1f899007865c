package org.quarterday.agencyreturn;

import org.quarterday.platform.export.Listing;

/** Files of agencies with their commission as a file: the columns of their list. */
final class ReturnSheet {

  static final Listing<ReturnReads.Item> FILES =
      Listing.<ReturnReads.Item>of("Agency files")
          .instant("receivedAt", "Received", ReturnReads.Item::receivedAt)
          .text("agency", "Agency", ReturnReads.Item::agencyName)
          .text("name", "File", ReturnReads.Item::name)
          .whole("lines", "Lines", ReturnReads.Item::lines)
          .money("gross", "Collected", ReturnReads.Item::grossPence)
          .money("commission", "Commission", ReturnReads.Item::commissionPence)
          .money("expected", "By the terms", ReturnReads.Item::expectedPence)
          .money("difference", "To explain", ReturnReads.Item::differencePence)
          .money("net", "To the bank", ReturnReads.Item::netPence)
          .whole("open", "To look at", ReturnReads.Item::open);

  private ReturnSheet() {}
}
