package org.quarterday.courtcost;

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

/** Court costs of one account. */
@Path("/api/v1/accounts/{accountId}/court-costs")
@Tag(name = "courtcost")
@Cancellable(false)
public class AccountCourtCostResource {

  @Inject CurrentActor actor;
  @Inject InstructCourtCost instruct;

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("court-cost:instruct")
  @Operation(
      operationId = "instructCourtCost",
      summary = "Instruct court costs that an order awards",
      description =
          "Nothing is posted until another person approves it. Scope: court-cost:instruct.")
  public Uni<InstructCourtCost.Answer> instruct(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid InstructCourtCost.Request request) {
    return instruct.run(actor.get(), key, accountId, request);
  }
}
