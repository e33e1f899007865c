package org.quarterday.hold;

import org.quarterday.platform.export.Listing;

/** Holds, and what they stopped, as files: the columns of their lists. */
final class HoldSheet {

  static final Listing<HoldReads.Item> HOLDS =
      Listing.<HoldReads.Item>of("Holds")
          .date("reviewOn", "Look again", HoldReads.Item::reviewOn)
          .text("account", "Account", HoldReads.Item::accountReference)
          .text("kind", "Hold", HoldReads.Item::words)
          .text("person", "Whose", HoldReads.Item::personName)
          .text("state", "State", item -> Listing.words(item.state()))
          .date("startsOn", "From", HoldReads.Item::startsOn)
          .date("endsOn", "To", HoldReads.Item::endsOn)
          .money("covered", "Debt held", HoldReads.Item::coveredPence)
          .money("outside", "Outside it", HoldReads.Item::outsidePence)
          .text("source", "Source", HoldReads.Item::source)
          .text("reference", "Reference", HoldReads.Item::reference)
          .text("setBy", "Set by", HoldReads.Item::setByName);

  static final Listing<HoldStopReads.Item> STOPS =
      Listing.<HoldStopReads.Item>of("What did not go out")
          .date("stoppedOn", "Day", HoldStopReads.Item::stoppedOn)
          .text("account", "Account", HoldStopReads.Item::accountReference)
          .text("what", "What did not go out", HoldStopReads.Item::what)
          .text("action", "Sort", item -> Listing.words(item.action()))
          .text("kind", "Because of", item -> item.kind().words())
          .text("reference", "Reference", HoldStopReads.Item::reference)
          .money("amount", "Amount", HoldStopReads.Item::amountPence)
          .text("stoppedBy", "Asked by", HoldStopReads.Item::stoppedByName);

  private HoldSheet() {}
}
