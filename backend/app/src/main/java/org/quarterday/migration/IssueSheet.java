package org.quarterday.migration;

import org.quarterday.platform.export.Listing;

/** The work list of an import as a file: the columns of its screen. */
final class IssueSheet {

  static final Listing<ImportReads.Issue> ISSUES =
      Listing.<ImportReads.Issue>of("Rows to look at")
          .text("severity", "Kind", issue -> Listing.words(issue.severity()))
          .text("file", "File", ImportReads.Issue::file)
          .whole("line", "Line", ImportReads.Issue::line)
          .text("key", "Key", ImportReads.Issue::key)
          .text("kind", "What", ImportReads.Issue::kind)
          .text("detail", "Detail", ImportReads.Issue::detail)
          .text("state", "Settled", IssueSheet::settled);

  private IssueSheet() {}

  private static String settled(ImportReads.Issue issue) {
    return issue.settledBy() == null ? "" : issue.settledBy() + ": " + issue.settlementNote();
  }
}
