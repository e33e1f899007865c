package org.quarterday.tenancyaudit;

import org.quarterday.platform.export.Listing;

/** Audits, figures and suspicions as files: the columns of their screens. */
final class AuditSheet {

  static final Listing<AuditListReads.Item> AUDITS =
      Listing.<AuditListReads.Item>of("Tenancy audits")
          .date("dueOn", "By", AuditListReads.Item::dueOn)
          .text("account", "Account", AuditListReads.Item::accountReference)
          .text("address", "Home", AuditListReads.Item::address)
          .text("patch", "Patch", AuditListReads.Item::patch)
          .text("state", "State", item -> item.state().words())
          .text("officer", "Who visits", AuditListReads.Item::officerName)
          .date("visitedOn", "Visited", AuditListReads.Item::visitedOn)
          .whole("attempts", "Tries", AuditListReads.Item::attempts)
          .whole("toDecide", "To decide", AuditListReads.Item::toDecide);

  static final Listing<AuditFigureReads.Item> FIGURES =
      Listing.<AuditFigureReads.Item>of("Tenancy audits by patch")
          .text("patch", "Patch", AuditFigureReads.Item::patch)
          .whole("homes", "Homes", AuditFigureReads.Item::homes)
          .whole("overdue", "Not visited for too long", AuditFigureReads.Item::overdue)
          .whole("planned", "Planned", AuditFigureReads.Item::planned)
          .whole("late", "Late", AuditFigureReads.Item::late)
          .whole("visited", "Visited in twelve months", AuditFigureReads.Item::visited)
          .whole("notMet", "Nobody met yet", AuditFigureReads.Item::notMet)
          .whole("differences", "Differences found", AuditFigureReads.Item::differences);

  static final Listing<SuspicionReads.Item> SUSPICIONS =
      Listing.<SuspicionReads.Item>of("Suspicions from tenancy audits")
          .date("visitedOn", "Visited", SuspicionReads.Item::visitedOn)
          .text("account", "Account", SuspicionReads.Item::accountReference)
          .text("address", "Home", SuspicionReads.Item::address)
          .text("what", "What", SuspicionReads.Item::what)
          .text("found", "What was seen", SuspicionReads.Item::found)
          .text("note", "Note", SuspicionReads.Item::note)
          .text("officer", "Who saw it", SuspicionReads.Item::officerName);

  private AuditSheet() {}
}
