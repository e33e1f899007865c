package org.quarterday.task;

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

/** How soon tasks are done, and when they rise. */
@Path("/api/v1/task-service-levels")
@Tag(name = "task")
@Cancellable(false)
public class ServiceLevelResource {

  @Inject CurrentActor actor;
  @Inject ServiceLevels levels;
  @Inject SetServiceLevel set;
  @Inject Today today;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listTaskServiceLevels",
      summary = "How soon tasks are done and when they rise, today and as decided for later",
      description = "Those of the priorities first. Scope: reference:read.")
  public Uni<ServiceLevels.Listed> list() {
    return levels.from(today.date());
  }

  @PUT
  @Path("/{code}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setTaskServiceLevel",
      summary = "Say how soon tasks of a priority or a kind are done, from a day on",
      description =
          "PRIORITY_1 to PRIORITY_4, or a kind of task; today or later. Scope: config:admin.")
  public Uni<ServiceLevels.Listed> set(
      @RestPath @Pattern(regexp = SetServiceLevel.CODE) String code,
      @NotNull @Valid SetServiceLevel.Request request) {
    return set.run(actor.get(), code, request);
  }
}
