package org.quarterday.adjustment;

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
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/** The tray of adjustments, and deciding them. */
@Path("/api/v1/adjustments")
@Tag(name = "adjustment")
@Cancellable(false)
public class AdjustmentResource {

  @Inject CurrentActor actor;
  @Inject AdjustmentReads adjustments;
  @Inject Exports exports;
  @Inject ApproveAdjustment approve;
  @Inject RefuseAdjustment refuse;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listAdjustments",
      summary = "List adjustments",
      description =
          "In the order they were made; those on accounts the caller is linked to are left out. Scope: account:read.")
  public Uni<Page<AdjustmentReads.Item>> list(
      @RestQuery @Parameter(description = "AWAITING_APPROVAL, POSTED or REFUSED.") String state,
      @RestQuery String accountId,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return adjustments.list(
        actor.get(),
        Asked.oneOf(Adjustment.State.class, "state", state),
        Asked.uuid("accountId", accountId),
        null,
        after,
        Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportAdjustments",
      summary = "Adjustments as a file",
      description =
          "Those on accounts the caller is linked to are left out. With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = "AWAITING_APPROVAL, POSTED or REFUSED.") String state,
      @RestQuery String accountId,
      @BeanParam Wanted wanted) {
    var asked = Asked.oneOf(Adjustment.State.class, "state", state);
    UUID account = Asked.uuid("accountId", accountId);
    Actor by = actor.get();
    return exports.of(
        AdjustmentSheet.ADJUSTMENTS,
        "",
        wanted,
        after -> adjustments.list(by, asked, account, null, after, Page.MOST));
  }

  @GET
  @Path("/{adjustmentId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getAdjustment",
      summary = "One adjustment",
      description = "With the hash an approval has to name. Scope: account:read.")
  public Uni<AdjustmentReads.Item> one(@RestPath UUID adjustmentId) {
    return adjustments
        .list(actor.get(), null, null, adjustmentId, null, 1)
        .map(page -> {
          if (page.items().isEmpty()) {
            throw Problem.of(AdjustmentProblem.ADJUSTMENT_NOT_FOUND, "Look at the list again.");
          }
          return page.items().getFirst();
        });
  }

  @POST
  @Path("/{adjustmentId}/approval")
  @PermissionsAllowed("adjustment:approve")
  @Operation(
      operationId = "approveAdjustment",
      summary = "Approve another person's adjustment",
      description =
          "Posts it. Bound to the content that was looked at, within the approver's limit. Scope: adjustment:approve.")
  public Uni<ApproveAdjustment.Answer> approve(
      @RestPath UUID adjustmentId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ApproveAdjustment.Request request) {
    return approve.run(actor.get(), key, adjustmentId, request);
  }

  @POST
  @Path("/{adjustmentId}/refusal")
  @PermissionsAllowed("adjustment:approve")
  @Operation(
      operationId = "refuseAdjustment",
      summary = "Refuse another person's adjustment",
      description = "Nothing is posted. Scope: adjustment:approve.")
  public Uni<RefuseAdjustment.Answer> refuse(
      @RestPath UUID adjustmentId, @NotNull @Valid RefuseAdjustment.Request request) {
    return refuse.run(actor.get(), adjustmentId, request);
  }
}
