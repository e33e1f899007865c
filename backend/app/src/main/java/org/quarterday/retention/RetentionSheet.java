package org.quarterday.retention;

import org.quarterday.platform.export.Listing;

/** What a run takes and keeps, and legal holds, as files: the columns of their screens. */
final class RetentionSheet {

  static final Listing<RetentionReads.Subject> SUBJECTS =
      Listing.<RetentionReads.Subject>of("Retention run")
          .text("kind", "Of", subject -> Listing.words(subject.kind()))
          .text("reference", "Number", RetentionReads.Subject::reference)
          .text("class", "Class", RetentionReads.Subject::className)
          .text("verdict", "Goes or stays", subject -> Listing.words(subject.verdict()))
          .text("reasons", "Why it stays", RetentionReads.Subject::reasons)
          .date("startedOn", "Time runs from", RetentionReads.Subject::startedOn)
          .date("dueOn", "Due on", RetentionReads.Subject::dueOn)
          .text("outcome", "What became of it", RetentionReads.Subject::outcome);

  static final Listing<LegalHoldReads.Item> HOLDS =
      Listing.<LegalHoldReads.Item>of("Legal holds")
          .text("reference", "Of", LegalHoldReads.Item::reference)
          .text("matter", "Matter", LegalHoldReads.Item::matter)
          .text("why", "Why", LegalHoldReads.Item::why)
          .date("startsOn", "From", LegalHoldReads.Item::startsOn)
          .text("setBy", "Placed by", LegalHoldReads.Item::setByName)
          .date("liftedOn", "Lifted", LegalHoldReads.Item::liftedOn)
          .text("liftedBy", "Lifted by", LegalHoldReads.Item::liftedByName);

  private RetentionSheet() {}
}
