package org.quarterday.bacsreport;

import org.quarterday.platform.export.Listing;

/** Reports, their lines and claims as files: the columns of their screens. */
final class BacsReportSheet {

  static final Listing<BacsReportReads.Item> REPORTS =
      Listing.<BacsReportReads.Item>of("Bacs reports")
          .text("name", "Report", BacsReportReads.Item::name)
          .text("kind", "Kind", report -> report.kind().name())
          .date("reportedOn", "Of", BacsReportReads.Item::reportedOn)
          .whole("lines", "Lines", BacsReportReads.Item::lines)
          .whole("done", "Done", BacsReportReads.Item::done)
          .whole("proposed", "To decide", BacsReportReads.Item::proposed)
          .whole("parked", "Parked", BacsReportReads.Item::parked)
          .whole("waiting", "Waiting", BacsReportReads.Item::waiting)
          .whole("already", "Advised before", BacsReportReads.Item::already)
          .text("by", "Sent by", BacsReportReads.Item::receivedByName)
          .instant("at", "Sent", BacsReportReads.Item::receivedAt);

  static final Listing<AdviceReads.Item> ADVICES =
      Listing.<AdviceReads.Item>of("Lines of Bacs reports")
          .whole("line", "Line", AdviceReads.Item::line)
          .text("outcome", "Outcome", advice -> Listing.words(advice.outcome()))
          .text("reason", "The bank says", AdviceReads.Item::reason)
          .text("code", "Code", AdviceReads.Item::rawCode)
          .text("kind", "Kind", advice -> advice.kind().name())
          .text("reference", "Reference", AdviceReads.Item::reference)
          .text("payer", "Payer", AdviceReads.Item::payerName)
          .text("account", "Account", AdviceReads.Item::accountReference)
          .money("amount", "Amount", AdviceReads.Item::amountPence)
          .date("originalOn", "Processed", AdviceReads.Item::originalOn)
          .date("effectiveOn", "From", AdviceReads.Item::effectiveOn)
          .text("words", "What was done", AdviceReads.Item::words)
          .text("offer", "To decide", AdviceReads.Item::offerWords)
          .text("by", "Decided by", AdviceReads.Item::decidedByName)
          .instant("at", "Decided", AdviceReads.Item::decidedAt);

  static final Listing<ClaimReads.Item> CLAIMS =
      Listing.<ClaimReads.Item>of("Indemnity claims")
          .text("account", "Account", ClaimReads.Item::accountReference)
          .text("mandate", "Mandate", ClaimReads.Item::mandateReference)
          .money("amount", "Amount", ClaimReads.Item::amountPence)
          .text("reason", "Reason", ClaimReads.Item::reason)
          .date("advisedOn", "Advised", ClaimReads.Item::advisedOn)
          .date("challengeBy", "Challenge by", ClaimReads.Item::challengeBy)
          .whole("daysLeft", "Working days left", ClaimReads.Item::challengeDaysLeft)
          .date("debitedOn", "Debited", ClaimReads.Item::debitedOn)
          .text("state", "State", claim -> Listing.words(claim.state()))
          .text("bankReference", "Bank’s number", ClaimReads.Item::bankReference)
          .text("note", "Note", ClaimReads.Item::note)
          .text("by", "Decided by", ClaimReads.Item::decidedByName);

  private BacsReportSheet() {}
}
