package org.quarterday.bank;

import org.quarterday.platform.export.Listing;

/** Bank statements and their lines as files: the columns of their screens. */
final class BankSheets {

  static final Listing<BankStatementReads.Item> STATEMENTS =
      Listing.<BankStatementReads.Item>of("Bank statements")
          .text("to", "Statement", item -> item.to().toString())
          .text("bank", "Account", BankStatementReads.Item::bankName)
          .whole("sequence", "Bank's number", BankStatementReads.Item::sequence)
          .text("state", "State", item -> Listing.words(item.state()))
          .money("opening", "Opening", BankStatementReads.Item::openingPence)
          .money("in", "Came in", item -> item.credits().pence())
          .money("out", "Went out", item -> item.debits().pence())
          .money("closing", "Closing", BankStatementReads.Item::closingPence)
          .whole("open", "Lines open", item -> item.open().lines())
          .text("file", "File", BankStatementReads.Item::fileName)
          .text("by", "Sent by", BankStatementReads.Item::receivedByName)
          .instant("at", "Sent", BankStatementReads.Item::receivedAt)
          .text("why", "Why", BankStatementReads.Item::why);

  static final Listing<BankLineReads.Item> LINES =
      Listing.<BankLineReads.Item>of("Lines of the bank")
          .date("booked", "Booked", BankLineReads.Item::bookedOn)
          .text("bank", "Account", BankLineReads.Item::bankCode)
          .money("in", "Came in", item -> in(item.amountPence()))
          .money("out", "Went out", item -> in(-item.amountPence()))
          .text("reference", "Reference", BankLineReads.Item::reference)
          .text("payer", "Payer", BankLineReads.Item::payer)
          .text("words", "The bank's words", BankLineReads.Item::words)
          .text("kind", "Kind", BankLineReads.Item::kind)
          .date("value", "Value", BankLineReads.Item::valueOn)
          .money("balance", "Balance", BankLineReads.Item::balancePence)
          .text("state", "What became of it", item -> Listing.words(item.state()))
          .text("by", "Settled by", BankLineReads.Item::settledByName)
          .text("explanation", "Explanation", BankLineReads.Item::explanation);

  static final Listing<DepositReads.Item> DEPOSITS =
      Listing.<DepositReads.Item>of("What should be at the bank")
          .date("recorded", "Recorded", item -> item.deposit().recordedOn())
          .text("source", "Source", item -> Listing.words(item.deposit().source()))
          .text("detail", "Sender", item -> item.deposit().detail())
          .text("bank", "Account", DepositReads.Item::bankCode)
          .whole("lines", "Lines", item -> item.deposit().lines())
          .money("in", "Should come in", item -> in(item.deposit().pence()))
          .money("out", "Should go out", item -> in(-item.deposit().pence()))
          .text("reference", "Reference", item -> item.deposit().reference())
          .text("words", "What it is", item -> item.deposit().words())
          .instant("found", "Found at the bank", DepositReads.Item::matchedAt);

  private BankSheets() {}

  /** An amount on its own side; empty on the other. */
  private static Long in(long pence) {
    return pence > 0 ? pence : null;
  }
}
