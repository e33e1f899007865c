package org.quarterday.collection;

import java.util.Map;
import org.quarterday.platform.export.Listing;

/** Runs and their lines as files: the columns of their screens. */
final class CollectionSheet {

  static final Listing<CollectionReads.Item> RUNS =
      Listing.<CollectionReads.Item>of("Direct Debit runs")
          .date("collectOn", "Collected on", CollectionReads.Item::collectOn)
          .text("state", "State", item -> Listing.words(item.state()))
          .date("submitBy", "Send by", CollectionReads.Item::submitBy)
          .whole("items", "Collections", CollectionReads.Item::items)
          .money("amount", "Amount", CollectionReads.Item::itemPence)
          .whole("instructions", "Instructions", CollectionReads.Item::instructions)
          .whole("leftOut", "Left out", CollectionReads.Item::leftOut)
          .money("leftOutAmount", "Left out, amount", CollectionReads.Item::leftOutPence)
          .money("collected", "On accounts", CollectionReads.Item::collectedPence)
          .money("returned", "Returned", CollectionReads.Item::returnedPence)
          .text("serial", "Serial", CollectionReads.Item::serial)
          .text("preparedBy", "Prepared by", CollectionReads.Item::preparedByName)
          .text("releasedBy", "Released by", CollectionReads.Item::releasedByName);

  static final Listing<CollectionReads.Line> LINES =
      Listing.<CollectionReads.Line>of("Direct Debit run, lines")
          .text("account", "Account", CollectionReads.Line::accountReference)
          .text("mandate", "Mandate", CollectionReads.Line::mandateReference)
          .text("payer", "Payer", CollectionReads.Line::payerName)
          .text("code", "Code", CollectionReads.Line::transactionCode)
          .date("dueOn", "Due", CollectionReads.Line::dueOn)
          .money("amount", "Amount", CollectionReads.Line::amountPence)
          .text("outcome", "Outcome", line -> Listing.words(line.outcome()))
          .text("reason", "Why", line -> reason(line.reason()));

  /** As the screen says them. */
  private static final Map<String, String> REASONS =
      Map.of(
          "ON_HOLD", "A hold on the account stops it",
          "SUSPENDED", "The mandate is suspended",
          "NOT_LIVE", "The bank may still refuse the instruction",
          "ACCOUNT_ENDED", "The account has ended",
          "NOTICE_NOT_SENT", "The notice has not been sent",
          "NOTICE_TOO_SHORT", "The notice was sent too late",
          "NO_OPEN_WEEK", "The week is closed or not set up",
          "NO_CONTROL_ACCOUNT", "No control account for Direct Debit");

  private CollectionSheet() {}

  private static String reason(String code) {
    return REASONS.getOrDefault(code, code);
  }
}
