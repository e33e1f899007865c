package org.quarterday.credituse;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.credituse.rules.CreditUseKind;
import org.quarterday.credituse.rules.CreditUseState;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Uses of credits, and deciding about them. */
@Path("/api/v1/credit-uses")
@Tag(name = "credituse")
@Cancellable(false)
public class CreditUseResource {

  private static final String STATES =
      "AWAITING_APPROVAL, POSTED, REFUSED or WITHDRAWN; all when left out.";
  private static final String KINDS =
      "TO_ACCOUNT, TO_COUNCIL_DEBT, TO_HOUSING_BENEFIT, TO_DWP, UNCLAIMED or PUT_BACK; all when left out.";
  private static final String OPEN =
      "true: only those moved to other books which have not said that they have it.";

  @Inject CurrentActor actor;
  @Inject CreditUseReads uses;
  @Inject Exports exports;
  @Inject ApproveCreditUse approve;
  @Inject RefuseCreditUse refuse;
  @Inject WithdrawCreditUse withdraw;
  @Inject AskForPutBack putBack;
  @Inject ConfirmCouncilReceipt confirm;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listCreditUses",
      summary = "List uses of credits",
      description =
          "The newest first; those on accounts the caller is linked to are left out. Scope: account:read.")
  public Uni<Page<CreditUseReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery @Parameter(description = KINDS) String kind,
      @RestQuery @Parameter(description = "It came from there, or went there.") String accountId,
      @RestQuery @Parameter(description = OPEN) Boolean open,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return uses.list(actor.get(), filter(state, kind, accountId, open), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportCreditUses",
      summary = "Uses of credits as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery @Parameter(description = KINDS) String kind,
      @RestQuery @Parameter(description = "It came from there, or went there.") String accountId,
      @RestQuery @Parameter(description = OPEN) Boolean open,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state, kind, accountId, open);
    return exports.of(
        CreditUseSheet.USES, "", wanted, after -> uses.list(by, asked, after, Page.MOST));
  }

  @GET
  @Path("/{useId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getCreditUse",
      summary = "One use of a credit",
      description = "With the hash an approval has to name. Scope: account:read.")
  public Uni<CreditUseReads.Item> one(@RestPath UUID useId) {
    return uses.one(actor.get(), useId);
  }

  @POST
  @Path("/{useId}/approval")
  @PermissionsAllowed("refund:approve")
  @Operation(
      operationId = "approveCreditUse",
      summary = "Approve another person's use of a credit",
      description =
          "Posts it. Bound to the content that was looked at, within the approver's limit, and only while the credit is still proved. Scope: refund:approve.")
  public Uni<ApproveCreditUse.Answer> approve(
      @RestPath UUID useId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ApproveCreditUse.Request request) {
    return approve.run(actor.get(), key, useId, request);
  }

  @POST
  @Path("/{useId}/refusal")
  @PermissionsAllowed("refund:approve")
  @Operation(
      operationId = "refuseCreditUse",
      summary = "Refuse another person's use of a credit",
      description = "Nothing is posted. Scope: refund:approve.")
  public Uni<RefuseCreditUse.Answer> refuse(
      @RestPath UUID useId, @NotNull @Valid RefuseCreditUse.Request request) {
    return refuse.run(actor.get(), useId, request);
  }

  @POST
  @Path("/{useId}/withdrawal")
  @PermissionsAllowed("refund:propose")
  @Operation(
      operationId = "withdrawCreditUse",
      summary = "Take one's own proposal back",
      description = "Nothing was posted. Scope: refund:propose.")
  public Uni<WithdrawCreditUse.Answer> withdraw(
      @RestPath UUID useId, @NotNull @Valid WithdrawCreditUse.Request request) {
    return withdraw.run(actor.get(), useId, request);
  }

  @POST
  @Path("/{useId}/put-back")
  @ResponseStatus(201)
  @PermissionsAllowed("refund:propose")
  @Operation(
      operationId = "askForCreditPutBack",
      summary = "Ask that what a use took be put back on the account",
      description =
          "An unclaimed credit was claimed, or the other side did not want it; another person approves. Scope: refund:propose.")
  public Uni<ProposeCreditUse.Answer> putBack(
      @RestPath UUID useId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid AskForPutBack.Request request) {
    return putBack.run(actor.get(), key, useId, request);
  }

  @POST
  @Path("/{useId}/receipt")
  @PermissionsAllowed({"refund:propose", "refund:approve"})
  @Operation(
      operationId = "confirmCouncilReceipt",
      summary = "Match the receipt in the other books with what left the rent account",
      description =
          "Of the same amount, by its number and day. Scope: refund:propose or refund:approve.")
  public Uni<ConfirmCouncilReceipt.Answer> confirm(
      @RestPath UUID useId, @NotNull @Valid ConfirmCouncilReceipt.Request request) {
    return confirm.run(actor.get(), useId, request);
  }

  private static CreditUseReads.Filter filter(
      String state, String kind, String accountId, Boolean open) {
    return new CreditUseReads.Filter(
        Asked.oneOf(CreditUseState.class, "state", state),
        Asked.oneOf(CreditUseKind.class, "kind", kind),
        Asked.uuid("accountId", accountId),
        Boolean.TRUE.equals(open),
        null);
  }
}
