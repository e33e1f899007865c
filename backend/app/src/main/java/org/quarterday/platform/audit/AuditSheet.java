package org.quarterday.platform.audit;

import org.quarterday.platform.export.Listing;

/** The audit log as a file: the columns of its screen, and what was before and after. */
final class AuditSheet {

  static final Listing<AuditReads.AuditEvent> EVENTS =
      Listing.<AuditReads.AuditEvent>of("Audit events")
          .instant("at", "When", AuditReads.AuditEvent::at)
          .text("who", "Who", AuditReads.AuditEvent::actorName)
          .text("action", "Did", event -> Listing.words(event.action()))
          .text("subject", "To", event -> Listing.words(event.subject()))
          .text("subjectId", "Which", AuditReads.AuditEvent::subjectId)
          .text("reason", "Why", AuditReads.AuditEvent::reason)
          .text("client", "Through", AuditReads.AuditEvent::client)
          .whole("position", "Sealed", AuditReads.AuditEvent::position)
          .text("before", "Before", AuditReads.AuditEvent::before)
          .text("after", "After", AuditReads.AuditEvent::after)
          .text("removed", "Removed", AuditReads.AuditEvent::removed);

  private AuditSheet() {}
}
