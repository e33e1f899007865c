package org.quarterday.retention;

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

/** How long what is kept. */
@Path("/api/v1/retention-schedule")
@Tag(name = "retention")
@Cancellable(false)
public class ScheduleResource {

  @Inject CurrentActor actor;
  @Inject Schedule schedule;
  @Inject SetRetentionRule set;
  @Inject Today today;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "getRetentionSchedule",
      summary = "The retention schedule, today and as decided for later",
      description = "Scope: reference:read.")
  public Uni<Schedule.All> get() {
    return schedule.of(today.date());
  }

  @PUT
  @Path("/{code}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setRetentionRule",
      summary = "Say how long a class is kept, from a day on",
      description = "Today or later. A prepared run is void by it. Scope: config:admin.")
  public Uni<Schedule.All> set(
      @RestPath @Pattern(regexp = Schedule.CODE) String code,
      @NotNull @Valid SetRetentionRule.Request request) {
    return set.run(actor.get(), code, request);
  }
}
