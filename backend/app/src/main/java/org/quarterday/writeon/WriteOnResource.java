package org.quarterday.writeon;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.writeon.rules.WriteOnState;

/** Bringing written-off debts back. */
@Path("/api/v1/write-ons")
@Tag(name = "writeon")
@Cancellable(false)
public class WriteOnResource {

  @Inject CurrentActor actor;
  @Inject WriteOnReads writeOns;
  @Inject ApproveWriteOn approve;
  @Inject RefuseWriteOn refuse;

  @GET
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "listWriteOns",
      summary = "List write-ons",
      description =
          "The newest first, each with the hash an approval has to name; those on accounts the caller is linked to are left out. Scope: report:view.")
  public Uni<Page<WriteOnReads.Item>> list(
      @RestQuery
          @Parameter(description = "AWAITING_APPROVAL, POSTED or REFUSED; all when left out.")
          String state,
      @RestQuery String writeOffId,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return writeOns.list(
        actor.get(),
        Asked.oneOf(WriteOnState.class, "state", state),
        Asked.uuid("writeOffId", writeOffId),
        after,
        Page.limit(limit));
  }

  @POST
  @Path("/{writeOnId}/approval")
  @PermissionsAllowed("writeoff:approve")
  @Operation(
      operationId = "approveWriteOn",
      summary = "Approve another person's write-on",
      description =
          "Puts the debt on the account again. Bound to the content that was looked at, and within the approver's limit. Scope: writeoff:approve.")
  public Uni<ApproveWriteOn.Answer> approve(
      @RestPath UUID writeOnId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ApproveWriteOn.Request request) {
    return approve.run(actor.get(), key, writeOnId, request);
  }

  @POST
  @Path("/{writeOnId}/refusal")
  @PermissionsAllowed("writeoff:approve")
  @Operation(
      operationId = "refuseWriteOn",
      summary = "Refuse another person's write-on",
      description = "Nothing is posted. Scope: writeoff:approve.")
  public Uni<RefuseWriteOn.Answer> refuse(
      @RestPath UUID writeOnId, @NotNull @Valid RefuseWriteOn.Request request) {
    return refuse.run(actor.get(), writeOnId, request);
  }
}
