package org.quarterday.hold;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Holds: which stand, looking at them again, and ending them. */
@Path("/api/v1/holds")
@Tag(name = "hold")
@Cancellable(false)
public class HoldResource {

  private static final String STATES =
      "TO_COME, STANDING or OVER; what is to come and what stands when left out.";

  @Inject CurrentActor actor;
  @Inject HoldReads reads;
  @Inject ReviewHold review;
  @Inject RecordTreatmentEnd treatment;
  @Inject EndHold end;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "listHolds",
      summary = "Holds, what is due to be looked at first first",
      description =
          "A row for each account a hold stands on; accounts the caller is linked to are left out. Scope: arrears:act.")
  public Uni<Page<HoldReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String kind,
      @RestQuery String accountId,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(actor.get(), filter(state, kind, accountId), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "exportHolds",
      summary = "Holds as a file",
      description = "With the filters and columns of the screen. Scope: arrears:act.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String kind,
      @RestQuery String accountId,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state, kind, accountId);
    return exports.of(
        HoldSheet.HOLDS, "", wanted, after -> reads.list(by, asked, after, Page.MOST));
  }

  @POST
  @Path("/{holdId}/review")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "reviewHold",
      summary = "Say that a hold was looked at and still stands",
      description = "With what was found, and when it is looked at next. Scope: arrears:act.")
  public Uni<ReviewHold.Answer> review(
      @RestPath UUID holdId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid ReviewHold.Request request) {
    return review.run(actor.get(), holdId, ifMatch, request);
  }

  @POST
  @Path("/{holdId}/treatment-end")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "recordTreatmentEnd",
      summary = "Write down that mental health crisis treatment has ended",
      description = "Gives a mental health Breathing Space its last day. Scope: arrears:act.")
  public Uni<RecordTreatmentEnd.Answer> treatmentEnd(
      @RestPath UUID holdId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid RecordTreatmentEnd.Request request) {
    return treatment.run(actor.get(), holdId, ifMatch, request);
  }

  @POST
  @Path("/{holdId}/end")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "endHold",
      summary = "End a hold before its day",
      description =
          "One the law gives is ended by another person than who set it, who approves letters. Scope: arrears:act.")
  public Uni<EndHold.Answer> end(
      @RestPath UUID holdId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid EndHold.Request request) {
    return end.run(actor.get(), holdId, ifMatch, request);
  }

  private static HoldReads.Filter filter(String state, String kind, String accountId) {
    return new HoldReads.Filter(
        Asked.oneOf(HoldReads.State.class, "state", state),
        Asked.oneOf(HoldKind.class, "kind", kind),
        Asked.uuid("accountId", accountId));
  }
}
