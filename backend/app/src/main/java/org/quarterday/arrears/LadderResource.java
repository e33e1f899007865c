package org.quarterday.arrears;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.CurrentActor;

/** The ladder: which step is taken at which arrears, after what, and when. */
@Path("/api/v1/arrears-steps")
@Tag(name = "arrears")
@Cancellable(false)
public class LadderResource {

  @Inject CurrentActor actor;
  @Inject LadderReads reads;
  @Inject SetArrearsStep set;
  @Inject Today today;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listArrearsSteps",
      summary = "The steps of the ladder as they are today and will be",
      description = "The mildest first. Scope: reference:read.")
  public Uni<LadderReads.Listed> list() {
    return reads.from(today.date());
  }

  @PUT
  @Path("/{code}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setArrearsStep",
      summary = "Say what a step of the ladder is from a day on",
      description =
          "Today or later; what it was before ends the day before. Withdrawn takes it off the ladder. Scope: config:admin.")
  public Uni<LadderReads.Listed> set(
      @RestPath @Pattern(regexp = SetArrearsStep.CODE) String code,
      @NotNull @Valid SetArrearsStep.Request request) {
    return set.run(actor.get(), code, request);
  }
}
