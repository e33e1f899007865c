package org.quarterday.charge;

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
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/** Changes that go back further than one person may go alone. */
@Path("/api/v1/proposed-changes")
@Tag(name = "charge")
@Cancellable(false)
public class ProposedChangeResource {

  @Inject CurrentActor actor;
  @Inject ProposedChangeReads reads;
  @Inject Exports exports;
  @Inject ApproveChange approve;
  @Inject RefuseChange refuse;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listProposedChanges",
      summary = "Changes waiting for a second person",
      description =
          "Newest first; `state` is AWAITING_CHECK, APPLIED or REFUSED. Scope: account:read.")
  public Uni<Page<ProposedChangeReads.Item>> list(
      @RestQuery String state, @RestQuery String after, @RestQuery Integer limit) {
    return reads.list(actor.get(), state, after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportProposedChanges",
      summary = "Changes waiting for a second person as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(@RestQuery String state, @BeanParam Wanted wanted) {
    Actor by = actor.get();
    return exports.of(
        ChargeSheet.CHANGES, "", wanted, after -> reads.list(by, state, after, Page.MOST));
  }

  @POST
  @Path("/{id}/preview")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "previewProposedChange",
      summary = "What a waiting change comes to now",
      description =
          "Worked out from the books as they are: weeks debited since it was entered are in it. Approve with this contentHash. Scope: account:read.")
  public Uni<ChangeDesk.Answer> preview(@RestPath UUID id) {
    return approve.preview(id);
  }

  @POST
  @Path("/{id}/approval")
  @PermissionsAllowed("tenancy:check")
  @Operation(
      operationId = "approveChange",
      summary = "Approve and make a change somebody else entered",
      description =
          "Refused for the person who entered it, and when it no longer comes to what the preview said. Scope: tenancy:check.")
  public Uni<ProposedChanges.Decided> approve(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ApproveChange.Request request) {
    return approve.run(actor.get(), key, id, request);
  }

  @POST
  @Path("/{id}/refusal")
  @PermissionsAllowed("tenancy:check")
  @Operation(
      operationId = "refuseChange",
      summary = "Refuse a change somebody else entered",
      description = "Nothing is changed; the reason is kept. Scope: tenancy:check.")
  public Uni<ProposedChanges.Decided> refuse(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid RefuseChange.Request request) {
    return refuse.run(actor.get(), key, id, request);
  }
}
