package org.quarterday.formertenant;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** The stages of former tenants' cases: how many stand there, and what they owe. */
@Path("/api/v1/former-tenant-stages")
@Tag(name = "formertenant")
@Cancellable(false)
public class FormerTenantStageResource {

  @Inject CurrentActor actor;
  @Inject BoardReads board;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listFormerTenantStages",
      summary = "Every stage with its cases, what is due and what is owed",
      description = "Accounts the caller is linked to are not counted. Scope: account:read.")
  public Uni<BoardReads.Stages> stages() {
    return board.stages(actor.get());
  }
}
