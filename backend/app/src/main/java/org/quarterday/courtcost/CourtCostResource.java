package org.quarterday.courtcost;

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
import org.quarterday.courtcost.rules.CourtCostState;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Court costs, and deciding about them. */
@Path("/api/v1/court-costs")
@Tag(name = "courtcost")
@Cancellable(false)
public class CourtCostResource {

  private static final String STATES =
      "AWAITING_APPROVAL, POSTED, REFUSED or REVERSED; all when left out.";

  @Inject CurrentActor actor;
  @Inject CourtCostReads costs;
  @Inject Exports exports;
  @Inject ApproveCourtCost approve;
  @Inject RefuseCourtCost refuse;
  @Inject ReverseCourtCost reverse;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listCourtCosts",
      summary = "Court costs, the newest first",
      description = "Those on accounts the caller is linked to are left out. Scope: account:read.")
  public Uni<Page<CourtCostReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String accountId,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return costs.list(actor.get(), filter(state, accountId), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportCourtCosts",
      summary = "Court costs as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String accountId,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state, accountId);
    return exports.of(
        CourtCostSheet.COSTS, "", wanted, after -> costs.list(by, asked, after, Page.MOST));
  }

  @POST
  @Path("/{courtCostId}/approval")
  @PermissionsAllowed("court-cost:post")
  @Operation(
      operationId = "approveCourtCost",
      summary = "Approve another person’s court costs",
      description =
          "Posts them to the tenancy’s account for costs, for the content that was looked at. Scope: court-cost:post.")
  public Uni<ApproveCourtCost.Answer> approve(
      @RestPath UUID courtCostId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ApproveCourtCost.Request request) {
    return approve.run(actor.get(), key, courtCostId, request);
  }

  @POST
  @Path("/{courtCostId}/refusal")
  @PermissionsAllowed("court-cost:post")
  @Operation(
      operationId = "refuseCourtCost",
      summary = "Refuse another person’s court costs",
      description = "Nothing is posted. Scope: court-cost:post.")
  public Uni<RefuseCourtCost.Answer> refuse(
      @RestPath UUID courtCostId, @NotNull @Valid RefuseCourtCost.Request request) {
    return refuse.run(actor.get(), courtCostId, request);
  }

  @POST
  @Path("/{courtCostId}/reversal")
  @PermissionsAllowed("court-cost:post")
  @Operation(
      operationId = "reverseCourtCost",
      summary = "Take court costs off again that the court refused",
      description = "Their entry is reversed; both stay on the account. Scope: court-cost:post.")
  public Uni<ReverseCourtCost.Answer> reverse(
      @RestPath UUID courtCostId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ReverseCourtCost.Request request) {
    return reverse.run(actor.get(), key, courtCostId, request);
  }

  private static CourtCostReads.Filter filter(String state, String accountId) {
    return new CourtCostReads.Filter(
        Asked.oneOf(CourtCostState.class, "state", state), Asked.uuid("accountId", accountId));
  }
}
