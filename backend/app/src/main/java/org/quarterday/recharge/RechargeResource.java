package org.quarterday.recharge;

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
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.recharge.rules.RechargeState;

/** Recharges, and deciding about them. */
@Path("/api/v1/recharges")
@Tag(name = "recharge")
@Cancellable(false)
public class RechargeResource {

  private static final String STATES = "AWAITING_APPROVAL, POSTED or REFUSED; all when left out.";

  @Inject CurrentActor actor;
  @Inject RechargeReads recharges;
  @Inject Exports exports;
  @Inject ApproveRecharge approve;
  @Inject RefuseRecharge refuse;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listRecharges",
      summary = "Recharges, the newest first",
      description = "Those on accounts the caller is linked to are left out. Scope: account:read.")
  public Uni<Page<RechargeReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String accountId,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return recharges.list(actor.get(), filter(state, accountId), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportRecharges",
      summary = "Recharges as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String accountId,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state, accountId);
    return exports.of(
        RechargeSheet.RECHARGES, "", wanted, after -> recharges.list(by, asked, after, Page.MOST));
  }

  @POST
  @Path("/{rechargeId}/approval")
  @PermissionsAllowed("adjustment:approve")
  @Operation(
      operationId = "approveRecharge",
      summary = "Approve another person's recharge",
      description =
          "Puts it on the account, within the approver's limit and for the content that was looked at. Scope: adjustment:approve.")
  public Uni<ApproveRecharge.Answer> approve(
      @RestPath UUID rechargeId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ApproveRecharge.Request request) {
    return approve.run(actor.get(), key, rechargeId, request);
  }

  @POST
  @Path("/{rechargeId}/refusal")
  @PermissionsAllowed("adjustment:approve")
  @Operation(
      operationId = "refuseRecharge",
      summary = "Refuse another person's recharge",
      description = "Nothing is posted. Scope: adjustment:approve.")
  public Uni<RefuseRecharge.Answer> refuse(
      @RestPath UUID rechargeId, @NotNull @Valid RefuseRecharge.Request request) {
    return refuse.run(actor.get(), rechargeId, request);
  }

  private static RechargeReads.Filter filter(String state, String accountId) {
    return new RechargeReads.Filter(
        Asked.oneOf(RechargeState.class, "state", state), Asked.uuid("accountId", accountId));
  }
}
