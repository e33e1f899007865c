package org.quarterday.complaint;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.complaint.rules.ComplaintState;

/** Where a step has brought a complaint. */
@Schema(name = "ComplaintMoved")
record ComplaintMoved(
    UUID id,
    ComplaintState state,
    @Schema(nullable = true, description = "The last day of what is next; null when nothing is.")
        LocalDate dueOn) {}
