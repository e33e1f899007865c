package org.quarterday.equality;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** What one person says of themselves, read to them and changed with them. */
@Path("/api/v1/people/{personId}/equality-answers")
@Tag(name = "equality")
@Cancellable(false)
public class PersonEqualityResource {

  @Inject CurrentActor actor;
  @Inject EqualityReads reads;
  @Inject KeepAnswers keep;

  @GET
  @PermissionsAllowed("equality:keep")
  @Operation(
      operationId = "getEqualityAnswers",
      summary = "What one person said of themselves, to read it to them",
      description = "Scope: equality:keep.")
  public Uni<EqualityReads.Answers> of(@RestPath UUID personId) {
    return reads.of(actor.get(), personId);
  }

  @PUT
  @PermissionsAllowed("equality:keep")
  @Operation(
      operationId = "keepEqualityAnswers",
      summary = "Take what a person says of themselves as a whole",
      description =
          "What is not sent is gone; none of it withdraws everything. Scope: equality:keep.")
  public Uni<EqualityReads.Answers> keep(
      @RestPath UUID personId, @NotNull @Valid KeepAnswers.Request request) {
    return keep.run(actor.get(), personId, request);
  }
}
