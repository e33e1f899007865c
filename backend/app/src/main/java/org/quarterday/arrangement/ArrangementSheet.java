package org.quarterday.arrangement;

import org.quarterday.arrangement.rules.ArrangementKind;
import org.quarterday.platform.export.Listing;

/** Arrangements as a file: the columns of their screen. */
final class ArrangementSheet {

  static final Listing<ArrangementReads.Item> ARRANGEMENTS =
      Listing.<ArrangementReads.Item>of("Arrangements")
          .text("account", "Account", ArrangementReads.Item::accountReference)
          .text("names", "Names", ArrangementReads.Item::names)
          .text("patch", "Patch", ArrangementReads.Item::patch)
          .text("state", "State", item -> Listing.words(item.state()))
          .date("since", "Since", ArrangementReads.Item::stateOn)
          .text("kind", "Kind", ArrangementSheet::kind)
          .text("pays", "How often", item -> item.frequency().words())
          .money("instalment", "Each time", ArrangementReads.Item::instalmentPence)
          .money("owed", "About", ArrangementReads.Item::owedPence)
          .money("came", "Came off it", ArrangementReads.Item::camePence)
          .money("behind", "Behind", ArrangementReads.Item::behindPence)
          .date("nextDue", "Next due", ArrangementReads.Item::nextDueOn)
          .money("next", "Next", ArrangementReads.Item::nextPence)
          .date("clears", "Clears", ArrangementReads.Item::clearsOn)
          .date("agreed", "Agreed", ArrangementReads.Item::agreedOn);

  private ArrangementSheet() {}

  private static String kind(ArrangementReads.Item item) {
    return item.kind() == ArrangementKind.INFORMAL
        ? "Informal"
        : "Court order, claim " + item.claimNumber();
  }
}
