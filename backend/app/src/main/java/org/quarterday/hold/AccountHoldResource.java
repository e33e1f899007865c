package org.quarterday.hold;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** Setting a hold from an account. */
@Path("/api/v1/accounts/{accountId}/holds")
@Tag(name = "hold")
@Cancellable(false)
public class AccountHoldResource {

  @Inject CurrentActor actor;
  @Inject SetHold set;

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "setHold",
      summary = "Set a hold",
      description =
          "Stops what its kind stops from its first day on, and cancels what waits. A person's hold stands on every account they owe on. Scope: arrears:act.")
  public Uni<SetHold.Answer> set(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid HoldRequest request) {
    return set.run(actor.get(), key, accountId, request);
  }
}
