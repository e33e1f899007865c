package org.quarterday.payment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Says whose account each row of a sheet is and what stands against it, and posts nothing. */
@ApplicationScoped
class PreviewCashBatch {

  @Schema(name = "CashBatchPreview")
  record Answer(
      @Schema(examples = "12") int count,
      @Schema(examples = "140952") long totalPence,
      @Schema(description = "The rows less the control total, in pence: nil when they agree.")
          long differencePence,
      @Schema(description = "In the order of the sheet.") List<CashBatch.Row> rows) {}

  @Inject Work work;
  @Inject CheckCashBatch check;

  Uni<Answer> run(Actor by, CashBatch.Request request) {
    return work.write(
        by,
        session ->
            check
                .rows(session, by, request)
                .map(rows ->
                    new Answer(
                        rows.size(),
                        request.totalPence(),
                        request.totalPence() - request.controlTotalPence(),
                        rows)));
  }
}
