package org.quarterday.formertenant;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.CurrentActor;

/** After how many days a stage's action is due. */
@Path("/api/v1/former-tenant-waits")
@Tag(name = "formertenant")
@Cancellable(false)
public class FormerTenantWaitResource {

  @Inject CurrentActor actor;
  @Inject WaitReads waits;
  @Inject SetStageWait set;
  @Inject Today today;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listFormerTenantWaits",
      summary = "The days of every stage as they are today and will be",
      description = "In the order of the stages. Scope: reference:read.")
  public Uni<WaitReads.Listed> waits() {
    return waits.from(today.date());
  }

  @POST
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setFormerTenantStageWait",
      summary = "Set after how many days a stage's action is due",
      description =
          "From today or a later day on; cases that stand there keep their day. Scope: config:admin.")
  public Uni<SetStageWait.Answer> set(@NotNull @Valid SetStageWait.Request request) {
    return set.run(actor.get(), request);
  }
}
