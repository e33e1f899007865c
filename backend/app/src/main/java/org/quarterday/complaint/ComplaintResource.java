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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.complaint.rules.ComplaintState;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Complaints and service requests. */
@Path("/api/v1/complaints")
@Tag(name = "complaint")
@Cancellable(false)
public class ComplaintResource {

  private static final String STATES = "Where it stands, such as STAGE_1; all when left out.";
  private static final String OPEN = "true for what is not over; all when left out.";
  private static final String LATE = "true for what is late only.";

  @Inject CurrentActor actor;
  @Inject ComplaintReads reads;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("complaint:read")
  @Operation(
      operationId = "listComplaints",
      summary = "Complaints and service requests, what is due first first",
      description = "With the time left in working days. Scope: complaint:read.")
  public Uni<Page<ComplaintReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String category,
      @RestQuery String accountId,
      @RestQuery @Parameter(description = OPEN) Boolean open,
      @RestQuery @Parameter(description = LATE) Boolean late,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(
        actor.get(), filter(state, category, accountId, open, late), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("complaint:read")
  @Operation(
      operationId = "exportComplaints",
      summary = "Complaints and service requests as a file",
      description = "With the filters and columns of the screen. Scope: complaint:read.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String category,
      @RestQuery String accountId,
      @RestQuery @Parameter(description = OPEN) Boolean open,
      @RestQuery @Parameter(description = LATE) Boolean late,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state, category, accountId, open, late);
    return exports.of(
        ComplaintSheet.COMPLAINTS, "", wanted, after -> reads.list(by, asked, after, Page.MOST));
  }

  private static ComplaintReads.Filter filter(
      String state, String category, String accountId, Boolean open, Boolean late) {
    return new ComplaintReads.Filter(
        Asked.oneOf(ComplaintState.class, "state", state),
        category == null || category.isBlank() ? null : category,
        Asked.uuid("accountId", accountId),
        open,
        Boolean.TRUE.equals(late));
  }
}
