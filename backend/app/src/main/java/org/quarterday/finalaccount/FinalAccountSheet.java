package org.quarterday.finalaccount;

import org.quarterday.platform.export.Listing;

/** The final accounts to prove as a file: the columns of their list. */
final class FinalAccountSheet {

  static final Listing<FinalAccountReads.Item> TO_PROVE =
      Listing.<FinalAccountReads.Item>of("Final accounts to prove")
          .text("account", "Account", FinalAccountReads.Item::accountReference)
          .text("names", "Names", FinalAccountReads.Item::names)
          .text("address", "Former home", FinalAccountReads.Item::address)
          .date("endsOn", "Ended", FinalAccountReads.Item::endsOn)
          .text("reason", "Why", item -> Listing.words(item.endReason()))
          .whole("days", "Days ago", FinalAccountReads.Item::days)
          .money("balance", "Balance", FinalAccountReads.Item::balancePence)
          .whole("recharges", "Recharges waiting", FinalAccountReads.Item::rechargesWaiting)
          .text("provedBefore", "Proved before as", item -> Listing.words(item.provedBefore()));

  private FinalAccountSheet() {}
}
