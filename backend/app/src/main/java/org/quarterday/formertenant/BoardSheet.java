package org.quarterday.formertenant;

import org.quarterday.platform.export.Listing;

/** The board as a file: the columns of its list. */
final class BoardSheet {

  static final Listing<BoardReads.Item> CASES =
      Listing.<BoardReads.Item>of("Former tenants")
          .date("nextOn", "Due", BoardReads.Item::nextOn)
          .text("next", "Next action", BoardReads.Item::nextWords)
          .text("account", "Account", BoardReads.Item::accountReference)
          .text("names", "Names", BoardReads.Item::names)
          .text("address", "Former home", BoardReads.Item::address)
          .date("endedOn", "Ended", BoardReads.Item::endedOn)
          .text("stage", "Stage", BoardReads.Item::stageWords)
          .money("balance", "Balance", BoardReads.Item::balancePence)
          .money("barred", "Out of time", BoardReads.Item::barredPence)
          .money("soon", "Soon out of time", BoardReads.Item::soonPence)
          .date("nextBarredOn", "Next week lost on", BoardReads.Item::nextBarredOn)
          .text("reported", "Reported", item -> item.reported() ? "Waits for an answer" : "");

  private BoardSheet() {}
}
