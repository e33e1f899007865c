package org.quarterday.writeon;

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

/** Bringing one written-off debt back. */
@Path("/api/v1/write-offs/{writeOffId}")
@Tag(name = "writeon")
@Cancellable(false)
public class WrittenOffResource {

  @Inject CurrentActor actor;
  @Inject AskForWriteOn ask;

  @POST
  @Path("/write-ons")
  @ResponseStatus(201)
  @PermissionsAllowed("writeoff:propose")
  @Operation(
      operationId = "askForWriteOn",
      summary = "Ask to bring a written-off debt back",
      description = "Whole or in part; it waits for another person. Scope: writeoff:propose.")
  public Uni<AskForWriteOn.Answer> ask(
      @RestPath UUID writeOffId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid AskForWriteOn.Request request) {
    return ask.run(actor.get(), key, writeOffId, request);
  }
}
