package org.quarterday.escalation;

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

/** Putting a case to an officer. */
@Path("/api/v1/accounts/{accountId}/escalations")
@Tag(name = "escalation")
@Cancellable(false)
public class AccountEscalationResource {

  @Inject CurrentActor actor;
  @Inject Escalate escalate;

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "escalate",
      summary = "Put a case to an officer with a question and the whole pack",
      description =
          "The pack is kept as it stands now; a task waits for an officer and rises when nobody answers. Scope: arrears:act.")
  public Uni<Escalate.Answer> escalate(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid Escalate.Request request) {
    return escalate.run(actor.get(), key, accountId, request);
  }
}
