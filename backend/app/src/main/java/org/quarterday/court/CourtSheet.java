package org.quarterday.court;

import org.quarterday.platform.export.Listing;

/** What leaves the court page as a file: the columns of its lists. */
final class CourtSheet {

  static final Listing<CourtDateReads.Item> DATES =
      Listing.<CourtDateReads.Item>of("Court dates")
          .date("on", "Day", CourtDateReads.Item::on)
          .text("at", "Time", CourtDateReads.Item::at)
          .text("kind", "What", item -> Listing.words(item.kind()))
          .text("account", "Account", CourtDateReads.Item::accountReference)
          .text("names", "Names", CourtDateReads.Item::names)
          .text("claim", "Claim", CourtDateReads.Item::claimNumber)
          .text("place", "Place", CourtDateReads.Item::place)
          .text("patch", "Patch", CourtDateReads.Item::patch)
          .text("outcome", "Outcome", item -> item.outcomeMissing() ? "Not written down" : "");

  static final Listing<ScheduleReads.Item> SCHEDULE =
      Listing.<ScheduleReads.Item>of("Schedule of rent arrears")
          .date("on", "Day", ScheduleReads.Item::on)
          .text("what", "What", ScheduleReads.Item::what)
          .money("debit", "Charged", ScheduleReads.Item::debitPence)
          .money("credit", "Paid", ScheduleReads.Item::creditPence)
          .money("running", "Rent owed", ScheduleReads.Item::runningPence);

  static final Listing<ProtocolReads.Item> PROTOCOL =
      Listing.<ProtocolReads.Item>of("Pre-action protocol certificate")
          .text("step", "Step", line -> line.words())
          .text("standing", "Standing", line -> Listing.words(line.standing()))
          .date("on", "Day", ProtocolReads.Item::on)
          .text("evidence", "Evidence, or what is missing", ProtocolReads.Item::evidence);

  private CourtSheet() {}
}
