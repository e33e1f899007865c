package org.quarterday.migration;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** The day a demonstration is played as while it is set up: with the books of one only. */
@Path("/api/v1/demonstration-day")
@Tag(name = "migration")
@Cancellable(false)
public class DemonstrationDayResource {

  @Inject CurrentActor actor;
  @Inject PlayDemonstrationDay play;

  @PUT
  @PermissionsAllowed("books:import")
  @Operation(
      operationId = "playDemonstrationDay",
      summary = "Play a demonstration as another day",
      description =
          """
          Demonstration books only, and only where the server is set to allow it. What is done then is done as on that day, by the rules \
          of that day; what is recorded says when it truly was. Null goes back to the day it is. Scope: books:import.\
          """)
  public Uni<PlayDemonstrationDay.Answer> play(
      @NotNull @Valid PlayDemonstrationDay.Request request) {
    return play.run(actor.get(), request);
  }
}
