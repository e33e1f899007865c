package org.quarterday.bacsreport;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.bacs.ReportKind;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** The inbox of what Bacs reports. */
@Path("/api/v1/bacs-reports")
@Tag(name = "bacsreport")
@Cancellable(false)
public class BacsReportResource {

  private static final String KINDS = "AUDDIS, ADDACS, ARUDD, DDICA or INPUT.";
  private static final String OPEN = "true: only those where a person has something to decide.";

  @Inject CurrentActor actor;
  @Inject BacsReportReads reads;
  @Inject ReceiveBacsReport receive;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listBacsReports",
      summary = "Bacs reports, newest first",
      description = "With what became of their lines. Scope: account:read.")
  public Uni<Page<BacsReportReads.Item>> list(
      @RestQuery @Parameter(description = KINDS) String kind,
      @RestQuery @Parameter(description = OPEN) Boolean open,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(filter(kind, open), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportBacsReports",
      summary = "The list of Bacs reports as a file",
      description = "With the filter and columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = KINDS) String kind,
      @RestQuery @Parameter(description = OPEN) Boolean open,
      @BeanParam Wanted wanted) {
    var asked = filter(kind, open);
    return exports.of(
        BacsReportSheet.REPORTS, "", wanted, after -> reads.list(asked, after, Page.MOST));
  }

  @POST
  @Consumes({"application/xml", "text/xml", "application/octet-stream"})
  @Blocking
  @PermissionsAllowed("dd:prepare")
  @Operation(
      operationId = "sendBacsReport",
      summary = "Send a report of Bacs",
      description =
          """
          ARUDD, AUDDIS and ADDACS messages, DDICA or an input report, as XML. The report is kept, and every advice of it is worked at \
          once: money put back on accounts, mandates moved, letters queued, tasks raised; what needs a person is proposed or parked on \
          its line. A report that was here before, and an advice that was in another report, changes nothing. A report with any fault \
          is refused with all of them, each at its line. Scope: dd:prepare.\
          """)
  public ReceiveBacsReport.Answer send(
      @RestQuery @Size(max = 200) @Parameter(example = "arudd-20261125.xml") String name,
      byte[] body) {
    return receive.run(actor.get(), name, body == null ? new byte[0] : body);
  }

  @GET
  @Path("/{reportId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getBacsReport",
      summary = "A report and what became of its lines",
      description = "Scope: account:read.")
  public Uni<BacsReportReads.Item> one(@RestPath UUID reportId) {
    return reads.one(reportId);
  }

  private static BacsReportReads.Filter filter(String kind, Boolean open) {
    return new BacsReportReads.Filter(Asked.oneOf(ReportKind.class, "kind", kind), open);
  }
}
