package org.quarterday.complaint;

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

/** Complaints about one account. */
@Path("/api/v1/accounts/{accountId}/complaints")
@Tag(name = "complaint")
@Cancellable(false)
public class AccountComplaintResource {

  @Inject CurrentActor actor;
  @Inject LogComplaint log;

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("complaint:manage")
  @Operation(
      operationId = "logComplaint",
      summary = "Log a complaint or a service request",
      description =
          "What was heard decides which it is. A sum in dispute is held from then on. Scope: complaint:manage.")
  public Uni<LogComplaint.Answer> log(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid LogComplaint.Request request) {
    return log.run(actor.get(), key, accountId, request);
  }
}
