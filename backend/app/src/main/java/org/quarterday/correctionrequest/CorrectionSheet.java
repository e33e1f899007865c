package org.quarterday.correctionrequest;

import org.quarterday.platform.export.Listing;

/** The list of requests as a file: the columns of the screen. */
final class CorrectionSheet {

  static final Listing<CorrectionReads.Item> REQUESTS =
      Listing.<CorrectionReads.Item>of("Correction requests")
          .text("reference", "Request", CorrectionReads.Item::reference)
          .text("person", "Person", CorrectionReads.Item::personReference)
          .text("field", "What", CorrectionReads.Item::fieldWords)
          .text("state", "Where it stands", CorrectionReads.Item::stateWords)
          .date("receivedOn", "Received", CorrectionReads.Item::receivedOn)
          .date("dueOn", "Due", CorrectionReads.Item::dueOn);

  private CorrectionSheet() {}
}
