package org.quarterday.refund;

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
import org.quarterday.refund.rules.RefundState;

/** Refunds, and deciding about them. */
@Path("/api/v1/refunds")
@Tag(name = "refund")
@Cancellable(false)
public class RefundResource {

  private static final String STATES =
      "AWAITING_APPROVAL, APPROVED, IN_FILE, SENT, REFUSED, TAKEN_BACK or CAME_BACK; all when left out.";

  @Inject CurrentActor actor;
  @Inject RefundReads refunds;
  @Inject Exports exports;
  @Inject ApproveRefund approve;
  @Inject RefuseRefund refuse;
  @Inject UndoRefund undo;
  @Inject RevealPayee reveal;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listRefunds",
      summary = "List refunds",
      description =
          "The newest first; those on accounts the caller is linked to are left out. Scope: account:read.")
  public Uni<Page<RefundReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String accountId,
      @RestQuery @Parameter(description = "Those a file of refunds holds or held.") String fileId,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return refunds.list(actor.get(), filter(state, accountId, fileId), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportRefunds",
      summary = "Refunds as a file",
      description =
          "Those on accounts the caller is linked to are left out. With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String accountId,
      @RestQuery @Parameter(description = "Those a file of refunds holds or held.") String fileId,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state, accountId, fileId);
    return exports.of(
        RefundSheet.REFUNDS, "", wanted, after -> refunds.list(by, asked, after, Page.MOST));
  }

  @GET
  @Path("/{refundId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getRefund",
      summary = "One refund",
      description = "With the hash an approval has to name. Scope: account:read.")
  public Uni<RefundReads.Item> one(@RestPath UUID refundId) {
    return refunds.one(actor.get(), refundId);
  }

  @POST
  @Path("/{refundId}/approval")
  @PermissionsAllowed("refund:approve")
  @Operation(
      operationId = "approveRefund",
      summary = "Approve another person's refund",
      description =
          "Puts it on the account; it goes with the next file. Bound to the content that was looked at, within the approver's limit, and only while the credit is still proved. Scope: refund:approve.")
  public Uni<ApproveRefund.Answer> approve(
      @RestPath UUID refundId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ApproveRefund.Request request) {
    return approve.run(actor.get(), key, refundId, request);
  }

  @POST
  @Path("/{refundId}/refusal")
  @PermissionsAllowed("refund:approve")
  @Operation(
      operationId = "refuseRefund",
      summary = "Refuse another person's refund",
      description = "Nothing is posted. Scope: refund:approve.")
  public Uni<RefuseRefund.Answer> refuse(
      @RestPath UUID refundId, @NotNull @Valid RefuseRefund.Request request) {
    return refuse.run(actor.get(), refundId, request);
  }

  @POST
  @Path("/{refundId}/withdrawal")
  @PermissionsAllowed({"refund:propose", "refund:approve"})
  @Operation(
      operationId = "takeBackRefund",
      summary = "Take a refund back before a file holds it",
      description =
          "What was on the account is reversed, by somebody who approves refunds; one that waits is taken back by who asked for it, too. Scope: refund:propose or refund:approve.")
  public Uni<UndoRefund.Answer> takeBack(
      @RestPath UUID refundId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid UndoRefund.Request request) {
    return undo.run(actor.get(), key, refundId, UndoRefund.As.TAKEN_BACK, request);
  }

  @POST
  @Path("/{refundId}/return")
  @PermissionsAllowed("refund:approve")
  @Operation(
      operationId = "returnRefund",
      summary = "Say that a refund came back",
      description =
          "The payee's bank could not take it: the account has its credit again. Scope: refund:approve.")
  public Uni<UndoRefund.Answer> cameBack(
      @RestPath UUID refundId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid UndoRefund.Request request) {
    return undo.run(actor.get(), key, refundId, UndoRefund.As.CAME_BACK, request);
  }

  @POST
  @Path("/{refundId}/bank-details")
  @PermissionsAllowed("pii:reveal")
  @Operation(
      operationId = "revealRefundPayee",
      summary = "Reveal the payee's bank details",
      description = "For a reason, which is kept on the audit log. Scope: pii:reveal.")
  public Uni<RevealPayee.Answer> reveal(
      @RestPath UUID refundId, @NotNull @Valid RevealPayee.Request request) {
    return reveal.run(actor.get(), refundId, request);
  }

  private static RefundReads.Filter filter(String state, String accountId, String fileId) {
    return new RefundReads.Filter(
        Asked.oneOf(RefundState.class, "state", state),
        Asked.uuid("accountId", accountId),
        Asked.uuid("fileId", fileId),
        null);
  }
}
