package org.quarterday.bacsreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** Takes a report a person fetched from Bacs. For worker threads. */
@ApplicationScoped
class ReceiveBacsReport {

  @Schema(name = "BacsReportReceived")
  record Answer(
      UUID id,
      @Schema(description = "Whether the same file had been sent before; then nothing was done.")
          boolean wasHere,
      @Schema(description = "How many advices it holds.", examples = "12") int lines) {}

  @Inject ReportIntake intake;

  /**
   * Reads the report to its end and works it.
   *
   * @throws Problem 422 BACS_REPORT_UNUSABLE with every fault at its line, BACS_REPORT_NOT_OURS
   */
  Answer run(Actor by, String name, byte[] bytes) {
    return intake.take(by, name, bytes, false);
  }
}
