package org.quarterday.writeoffschedule;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.audit.AuditLog;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.BooksReads;
import org.quarterday.platform.security.CurrentActor;

/** The report of a schedule of write-offs, on paper and as a sheet. */
@Path("/api/v1/write-off-schedules/{scheduleId}")
@Tag(name = "writeoffschedule")
@Cancellable(false)
public class ScheduleReportResource {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject CurrentActor actor;
  @Inject ScheduleReads schedules;
  @Inject ReportLines lines;
  @Inject ScheduleReport report;
  @Inject AuditLog audit;
  @Inject BooksReads books;

  @GET
  @Path("/report.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "getWriteOffScheduleReport",
      summary = "The report of a schedule as a tagged PDF",
      description =
          "For the head of service and a committee, as it was frozen when it was sent. Scope: report:view.")
  public Response pdf(@RestPath UUID scheduleId) {
    ScheduleReads.Item schedule = sent(scheduleId);
    List<ReportLines.Line> debts = debts(scheduleId);
    taken(schedule, "pdf");
    return Download.pdf(name(schedule), report.pdf(schedule, debts, invented()));
  }

  @GET
  @Path("/report.xlsx")
  @Produces(Download.XLSX)
  @Blocking
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "getWriteOffScheduleSheet",
      summary = "The report of a schedule as an Excel file",
      description = "The same, a debt a row. Scope: report:view.")
  public Response xlsx(@RestPath UUID scheduleId) {
    ScheduleReads.Item schedule = sent(scheduleId);
    List<ReportLines.Line> debts = debts(scheduleId);
    taken(schedule, "xlsx");
    return Download.xlsx(name(schedule), report.sheet(schedule, invented()), report.rows(debts));
  }

  private ScheduleReads.Item sent(UUID scheduleId) {
    ScheduleReads.Item schedule = schedules.one(actor.get(), scheduleId).await().atMost(PATIENCE);
    if (schedule.contentHash() == null) {
      throw Problem.of(
          ScheduleProblem.WRITE_OFF_SCHEDULE_CANNOT, "It has no report until it is sent.");
    }
    return schedule;
  }

  private List<ReportLines.Line> debts(UUID scheduleId) {
    return lines.of(actor.get(), scheduleId).await().atMost(PATIENCE);
  }

  private boolean invented() {
    return books.holdDemonstration().await().atMost(PATIENCE);
  }

  private void taken(ScheduleReads.Item schedule, String format) {
    audit
        .exported(actor.get(), name(schedule), new JsonObject().put("format", format))
        .await()
        .atMost(PATIENCE);
  }

  private static String name(ScheduleReads.Item schedule) {
    return "Write-offs-" + schedule.title();
  }
}
