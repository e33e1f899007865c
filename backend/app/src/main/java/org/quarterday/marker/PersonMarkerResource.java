package org.quarterday.marker;

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

/** Asking for a marker about one person. */
@Path("/api/v1/people/{personId}/cautionary-markers")
@Tag(name = "marker")
@Cancellable(false)
public class PersonMarkerResource {

  @Inject CurrentActor actor;
  @Inject ProposeMarker propose;

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("marker:propose")
  @Operation(
      operationId = "proposeCautionaryMarker",
      summary = "Ask for a cautionary marker about a person",
      description = "Nobody is warned before another person authorised it. Scope: marker:propose.")
  public Uni<ProposeMarker.Answer> propose(
      @RestPath UUID personId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ProposeMarker.Request request) {
    return propose.run(actor.get(), key, personId, request);
  }
}
