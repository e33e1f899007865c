package org.quarterday.writeoff;

import org.quarterday.platform.export.Listing;

/** Candidates as a file: the columns of their list. */
final class CandidateSheet {

  static final Listing<CandidateReads.Item> CANDIDATES =
      Listing.<CandidateReads.Item>of("Candidates for writing off")
          .text("account", "Account", CandidateReads.Item::accountReference)
          .text("names", "Names", CandidateReads.Item::names)
          .date("endedOn", "Ended", CandidateReads.Item::endedOn)
          .money("balance", "Owed", CandidateReads.Item::balancePence)
          .text("kind", "Ground", CandidateReads.Item::kindWords)
          .money("amount", "May be written off", CandidateReads.Item::amountPence)
          .text("why", "Why", item -> String.join(" ", item.reasons()))
          .date("lastPaidOn", "Last paid", CandidateReads.Item::lastPaidOn);

  private CandidateSheet() {}
}
