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

/** Whom tasks name when they rise. */
@Path("/api/v1/task-persons")
@Tag(name = "task")
@Cancellable(false)
public class TaskPersonResource {

  @Inject CurrentActor actor;
  @Inject TaskPersons persons;
  @Inject SetTaskPerson set;
  @Inject Today today;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listTaskPersons",
      summary = "Whom tasks name when they rise to a level, today and as decided for later",
      description = "A level that is not here names nobody. Scope: reference:read.")
  public Uni<TaskPersons.Listed> list() {
    return persons.from(today.date());
  }

  @PUT
  @Path("/{code}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setTaskPerson",
      summary = "Say whom tasks name when they rise to a level, from a day on",
      description =
          "OFFICER or SENIOR; today or later. Whoever raised a task, or is at home on its account, is not named. Scope: config:admin.")
  public Uni<TaskPersons.Listed> set(
      @RestPath @Pattern(regexp = SetTaskPerson.CODE) String code,
      @NotNull @Valid SetTaskPerson.Request request) {
    return set.run(actor.get(), code, request);
  }
}
