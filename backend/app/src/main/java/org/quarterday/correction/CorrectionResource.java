package org.quarterday.correction;

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

/** The tray of corrections, and deciding them. */
@Path("/api/v1/corrections")
@Tag(name = "correction")
@Cancellable(false)
public class CorrectionResource {

  @Inject CurrentActor actor;
  @Inject CorrectionReads corrections;
  @Inject Exports exports;
  @Inject ApproveCorrection approve;
  @Inject RefuseCorrection refuse;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listCorrections",
      summary = "List corrections",
      description =
          "In the order they were made; those on accounts the caller is linked to are left out. Scope: account:read.")
  public Uni<Page<CorrectionReads.Item>> list(
      @RestQuery @Parameter(description = "AWAITING_APPROVAL, POSTED or REFUSED.") String state,
      @RestQuery String accountId,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return corrections.list(
        actor.get(),
        new CorrectionReads.Filter(
            Asked.oneOf(Correction.State.class, "state", state),
            Asked.uuid("accountId", accountId),
            null),
        after,
        Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportCorrections",
      summary = "Corrections as a file",
      description =
          "Those on accounts the caller is linked to are left out. With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = "AWAITING_APPROVAL, POSTED or REFUSED.") String state,
      @RestQuery String accountId,
      @BeanParam Wanted wanted) {
    var asked = Asked.oneOf(Correction.State.class, "state", state);
    UUID account = Asked.uuid("accountId", accountId);
    Actor by = actor.get();
    return exports.of(
        CorrectionSheet.CORRECTIONS,
        "",
        wanted,
        after ->
            corrections.list(
                by, new CorrectionReads.Filter(asked, account, null), after, Page.MOST));
  }

  @GET
  @Path("/{correctionId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getCorrection",
      summary = "One correction",
      description =
          "With the words for the tenant, and the hash an approval has to name. Scope: account:read.")
  public Uni<CorrectionReads.Item> one(@RestPath UUID correctionId) {
    return corrections
        .list(actor.get(), new CorrectionReads.Filter(null, null, correctionId), null, 1)
        .map(page -> {
          if (page.items().isEmpty()) {
            throw Problem.of(CorrectionProblem.CORRECTION_NOT_FOUND, "Look at the list again.");
          }
          return page.items().getFirst();
        });
  }

  @POST
  @Path("/{correctionId}/approval")
  @PermissionsAllowed("adjustment:approve")
  @Operation(
      operationId = "approveCorrection",
      summary = "Approve another person's correction",
      description =
          "Posts it. Bound to the content that was looked at, within the approver's limit. Scope: adjustment:approve.")
  public Uni<MakeCorrection.Answer> approve(
      @RestPath UUID correctionId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ApproveCorrection.Request request) {
    return approve.run(actor.get(), key, correctionId, request);
  }

  @POST
  @Path("/{correctionId}/refusal")
  @PermissionsAllowed("adjustment:approve")
  @Operation(
      operationId = "refuseCorrection",
      summary = "Refuse another person's correction",
      description = "Nothing is posted. Scope: adjustment:approve.")
  public Uni<RefuseCorrection.Answer> refuse(
      @RestPath UUID correctionId, @NotNull @Valid RefuseCorrection.Request request) {
    return refuse.run(actor.get(), correctionId, request);
  }
}
