package org.quarterday.writeoff;

import org.quarterday.platform.export.Listing;
import org.quarterday.writeoff.rules.WriteOffState;

/** Write-offs as a file: the columns of their list. */
final class WriteOffSheet {

  static final Listing<WriteOffReads.Item> WRITE_OFFS =
      Listing.<WriteOffReads.Item>of("Write-offs")
          .text("account", "Account", WriteOffReads.Item::accountReference)
          .text("names", "Names", WriteOffReads.Item::names)
          .date("endedOn", "Ended", WriteOffReads.Item::endedOn)
          .text("kind", "Ground", WriteOffReads.Item::kindWords)
          .money("amount", "Amount", WriteOffReads.Item::amountPence)
          .money("remaining", "Still written off", WriteOffReads.Item::remainingPence)
          .text("reason", "Recommendation", WriteOffReads.Item::reason)
          .text("proposedBy", "Proposed by", WriteOffReads.Item::proposedByName)
          .instant("proposedAt", "Proposed", WriteOffReads.Item::proposedAt)
          .text("schedule", "Schedule", WriteOffReads.Item::scheduleTitle)
          .text("decidedBy", "Decided by", WriteOffReads.Item::decidedByName)
          .instant("decidedAt", "Decided", WriteOffReads.Item::decidedAt)
          .text(
              "returned",
              "Debtor is back",
              item ->
                  String.join(
                      ", ",
                      item.returned().stream().map(WriteOffReads.Back::tenancyReference).toList()))
          .text("state", "State", item -> state(item.state()))
          .text("outcome", "Why not", WriteOffReads.Item::outcome);

  private WriteOffSheet() {}

  /** As the screen says them. */
  private static String state(WriteOffState state) {
    return switch (state) {
      case PROPOSED -> "Proposed";
      case POSTED -> "Written off";
      case NOT_POSTED -> "Not posted";
      case REFUSED -> "Refused";
      case WITHDRAWN -> "Taken back";
    };
  }
}
