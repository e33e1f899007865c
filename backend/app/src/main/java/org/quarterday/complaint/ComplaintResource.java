package org.quarterday.complaint;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
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
  private static final String APART = "true for what is about no account only.";

  @Inject CurrentActor actor;
  @Inject ComplaintReads reads;
  @Inject LogComplaint log;
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
      @RestQuery @Parameter(description = APART) Boolean apart,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(
        actor.get(),
        filter(state, category, accountId, open, late, apart),
        after,
        Page.limit(limit));
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("complaint:manage")
  @Operation(
      operationId = "logComplaintApart",
      summary = "Log a complaint or a service request of somebody about no account",
      description =
          "A leaseholder, an applicant, a visitor, or who speaks for one: their name and address are asked. Scope: complaint:manage.")
  public Uni<LogComplaint.Answer> log(
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid LogComplaint.Request request) {
    return log.run(actor.get(), key, null, request);
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
      @RestQuery @Parameter(description = APART) Boolean apart,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state, category, accountId, open, late, apart);
    return exports.of(
        ComplaintSheet.COMPLAINTS, "", wanted, after -> reads.list(by, asked, after, Page.MOST));
  }

  private static ComplaintReads.Filter filter(
      String state, String category, String accountId, Boolean open, Boolean late, Boolean apart) {
    return new ComplaintReads.Filter(
        Asked.oneOf(ComplaintState.class, "state", state),
        category == null || category.isBlank() ? null : category,
        Asked.uuid("accountId", accountId),
        open,
        Boolean.TRUE.equals(late),
        Boolean.TRUE.equals(apart));
  }
}
