package org.quarterday.paymentfile;

import java.util.Map;
import org.quarterday.platform.export.Listing;

/** Payment files and their lines as files: the columns of their screens. */
final class PaymentFileSheet {

  static final Listing<PaymentFileReads.Item> FILES =
      Listing.<PaymentFileReads.Item>of("Payment files")
          .text("name", "File", PaymentFileReads.Item::name)
          .text("layout", "Layout", PaymentFileReads.Item::layoutCode)
          .text("kind", "Kind", item -> Listing.words(item.kind()))
          .text("state", "State", item -> Listing.words(item.state()))
          .whole("lines", "Lines", PaymentFileReads.Item::lines)
          .money("amount", "File", PaymentFileReads.Item::amountPence)
          .money("posted", "Posted", item -> item.posted().pence())
          .money("suspense", "Suspense", item -> item.suspense().pence())
          .money("rejected", "Rejected", item -> item.rejected().pence())
          .text("by", "Sent by", PaymentFileReads.Item::receivedByName)
          .instant("at", "Sent", PaymentFileReads.Item::receivedAt)
          .text("why", "Why", PaymentFileReads.Item::why);

  static final Listing<PaymentFileReads.Line> LINES =
      Listing.<PaymentFileReads.Line>of("Payments of a file")
          .whole("line", "Line", PaymentFileReads.Line::line)
          .text("outcome", "Outcome", line -> words(line.outcome()))
          .text("reason", "Why", line -> reason(line.reason()))
          .text("account", "Account", PaymentFileReads.Line::accountReference)
          .text("source", "Source", PaymentFileReads.Line::source)
          .text("sourceLineId", "Source's line", PaymentFileReads.Line::sourceLineId)
          .text("paymentRef", "Reference", PaymentFileReads.Line::paymentRef)
          .money("amount", "Amount", PaymentFileReads.Line::amountPence)
          .date("paidOn", "Paid", PaymentFileReads.Line::paidOn)
          .date("valueOn", "At the bank", PaymentFileReads.Line::valueOn)
          .text("method", "Method", PaymentFileReads.Line::methodCode)
          .text("narrative", "Narrative", PaymentFileReads.Line::narrative);

  /** The codes of suspense as the screens say them. */
  private static final Map<String, String> REASONS =
      Map.of(
          "CLAIM_OF_ANOTHER_ACCOUNT", "The claim is known on another account",
          "NO_REFERENCE", "No reference",
          "UNKNOWN_REFERENCE", "No account has this reference",
          "REFERENCE_IN_DOUBT", "Two accounts were given this reference",
          "NO_OPEN_WEEK", "The week it was paid in is closed or not set up",
          "NO_CONTROL_ACCOUNT", "No control account for this kind of payment");

  private PaymentFileSheet() {}

  private static String reason(String reason) {
    return REASONS.getOrDefault(reason, reason);
  }

  private static String words(PaymentFileReads.Outcome outcome) {
    return outcome == PaymentFileReads.Outcome.ACCOUNT ? "Posted" : Listing.words(outcome);
  }
}
