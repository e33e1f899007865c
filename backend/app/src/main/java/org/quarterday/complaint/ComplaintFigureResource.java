package org.quarterday.complaint;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;

/** What is counted of complaints. */
@Path("/api/v1")
@Tag(name = "complaint")
@Cancellable(false)
public class ComplaintFigureResource {

  @Inject CodeReport report;
  @Inject Exports exports;

  @GET
  @Path("/complaint-figures")
  @PermissionsAllowed("complaint:read")
  @Operation(
      operationId = "getComplaintFigures",
      summary = "The figures of complaints of a period",
      description =
          "CH01, CH02 and the table behind the yearly self-assessment, counted as they are read. Both days are in. Scope: complaint:read.")
  public Uni<CodeReport.Figures> figures(
      @RestQuery @Parameter(required = true, schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(required = true, schema = @Schema(format = "date")) String to) {
    LocalDate first = Asked.neededDate("from", from);
    LocalDate last = Asked.neededDate("to", to);
    Asked.inOrder(first, last);
    return report.of(first, last);
  }

  @GET
  @Path("/complaint-figures/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("complaint:read")
  @Operation(
      operationId = "exportComplaintFigures",
      summary = "The table behind the self-assessment as a file",
      description = "Scope: complaint:read.")
  public Response export(
      @RestQuery @Parameter(required = true, schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(required = true, schema = @Schema(format = "date")) String to,
      @BeanParam Wanted wanted) {
    LocalDate first = Asked.neededDate("from", from);
    LocalDate last = Asked.neededDate("to", to);
    Asked.inOrder(first, last);
    return exports.of(
        ComplaintSheet.ASSESSMENT,
        first + " to " + last,
        wanted,
        after -> report.of(first, last).map(figures -> new Page<>(figures.assessment(), null)));
  }
}
