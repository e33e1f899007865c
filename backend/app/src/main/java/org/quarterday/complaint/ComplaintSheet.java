package org.quarterday.complaint;

import org.quarterday.platform.export.Listing;

/** Complaints, and the self-assessment, as files: the columns of their screens. */
final class ComplaintSheet {

  static final Listing<ComplaintReads.Item> COMPLAINTS =
      Listing.<ComplaintReads.Item>of("Complaints")
          .text("reference", "Complaint", ComplaintReads.Item::reference)
          .text("account", "Account", ComplaintReads.Item::accountReference)
          .text("complainant", "Complainant", ComplaintReads.Item::complainant)
          .text("category", "About", ComplaintReads.Item::category)
          .date("received", "Received", ComplaintReads.Item::receivedOn)
          .text("state", "Stands at", ComplaintReads.Item::stateWords)
          .date("due", "Due", ComplaintReads.Item::dueOn)
          .text("left", "Time left", ComplaintReads.Item::left)
          .text("handler", "Looked at by", ComplaintReads.Item::handlerName)
          .whole("actions", "Promises open", ComplaintReads.Item::openActions)
          .money("disputed", "In dispute", ComplaintReads.Item::disputedPence);

  static final Listing<CodeReport.Line> ASSESSMENT =
      Listing.<CodeReport.Line>of("Self-assessment against the Complaint Handling Code")
          .text("code", "Code", CodeReport.Line::code)
          .text("words", "What the books show", CodeReport.Line::words)
          .whole("count", "How many", CodeReport.Line::count)
          .whole("of", "Of", CodeReport.Line::of);

  private ComplaintSheet() {}
}
