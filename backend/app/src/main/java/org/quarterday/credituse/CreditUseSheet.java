package org.quarterday.credituse;

import org.quarterday.credituse.rules.CreditUseState;
import org.quarterday.platform.export.Listing;

/** Uses of credits as a file: the columns of their list. */
final class CreditUseSheet {

  static final Listing<CreditUseReads.Item> USES =
      Listing.<CreditUseReads.Item>of("Uses of credits")
          .text("account", "Account", CreditUseReads.Item::accountReference)
          .text("names", "Names", CreditUseReads.Item::names)
          .money("amount", "Amount", CreditUseReads.Item::amountPence)
          .text("goesTo", "Goes to", CreditUseReads.Item::goesTo)
          .text("reason", "Why", CreditUseReads.Item::reason)
          .text("proposedBy", "Proposed by", CreditUseReads.Item::proposedByName)
          .instant("proposedAt", "Proposed", CreditUseReads.Item::proposedAt)
          .text("decidedBy", "Decided by", CreditUseReads.Item::decidedByName)
          .text("confirmed", "Receipt there", CreditUseReads.Item::confirmedReference)
          .text("state", "State", item -> state(item.state()));

  private CreditUseSheet() {}

  /** As the screen says them. */
  private static String state(CreditUseState state) {
    return switch (state) {
      case AWAITING_APPROVAL -> "Waiting";
      case POSTED -> "On the account";
      case REFUSED -> "Refused";
      case WITHDRAWN -> "Taken back";
    };
  }
}
