package org.quarterday.recharge;

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

/** Recharging something on one account that has ended. */
@Path("/api/v1/accounts/{accountId}/recharges")
@Tag(name = "recharge")
@Cancellable(false)
public class AccountRechargeResource {

  @Inject CurrentActor actor;
  @Inject MakeRecharge make;

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("adjustment:make")
  @Operation(
      operationId = "makeRecharge",
      summary = "Recharge something to a tenant who left",
      description =
          "Posted at once within the maker's limit for the account; above it, it waits for another person. Scope: adjustment:make.")
  public Uni<MakeRecharge.Answer> make(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid Recharge.Request request) {
    return make.run(actor.get(), key, accountId, request);
  }
}
