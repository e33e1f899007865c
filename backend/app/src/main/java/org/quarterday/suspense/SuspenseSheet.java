package org.quarterday.suspense;

import java.util.Map;
import org.quarterday.platform.export.Listing;

/** Suspense as a file: the columns of its screen. */
final class SuspenseSheet {

  private static final Map<String, String> REASONS =
      Map.of(
          "CLAIM_OF_ANOTHER_ACCOUNT", "The claim is known on another account",
          "NO_REFERENCE", "No reference",
          "UNKNOWN_REFERENCE", "No account has this reference",
          "REFERENCE_IN_DOUBT", "Two accounts were given this reference",
          "NO_OPEN_WEEK", "The week it was paid in is closed or not set up",
          "NO_CONTROL_ACCOUNT", "No control account for this kind of payment",
          "CARD_AMOUNT_DIFFERS", "Another amount was taken from the card than was asked for");

  static final Listing<SuspenseReads.Item> ITEMS =
      Listing.<SuspenseReads.Item>of("Suspense")
          .date("receivedOn", "Paid", SuspenseReads.Item::receivedOn)
          .whole("age", "Days", SuspenseReads.Item::ageDays)
          .money("left", "Left", SuspenseReads.Item::leftPence)
          .money("amount", "Came", SuspenseReads.Item::amountPence)
          .text("paymentRef", "Reference", SuspenseReads.Item::paymentRef)
          .text("narrative", "Narrative", SuspenseReads.Item::narrative)
          .text("reason", "Why", item -> REASONS.getOrDefault(item.reason(), item.reason()))
          .text("method", "Method", SuspenseReads.Item::methodName)
          .text("source", "Source", SuspenseReads.Item::source)
          .text("sourceLineId", "Source's line", SuspenseReads.Item::sourceLineId)
          .text("state", "State", item -> Listing.words(item.state()))
          .text("proposedBy", "Proposed by", SuspenseReads.Item::proposedByName);

  private SuspenseSheet() {}
}
