package org.quarterday.councilsetting;

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

/** The numbers a council sets. */
@Path("/api/v1/council-settings")
@Tag(name = "council setting")
@Cancellable(false)
public class CouncilSettingResource {

  @Inject CurrentActor actor;
  @Inject CouncilSettingReads reads;
  @Inject SetCouncilSetting set;
  @Inject Today today;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listCouncilSettings",
      summary = "The numbers the council sets, today and as decided for later",
      description = "Each with what it is about, its unit and its bounds. Scope: reference:read.")
  public Uni<CouncilSettingReads.All> list() {
    return reads.from(today.date());
  }

  @PUT
  @Path("/{code}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setCouncilSetting",
      summary = "Set one of the council's numbers, from a day on",
      description = "Today or later; what was decided by it before stays. Scope: config:admin.")
  public Uni<CouncilSettingReads.All> set(
      @RestPath @Pattern(regexp = CouncilSettingReads.CODE) String code,
      @NotNull @Valid SetCouncilSetting.Request request) {
    return set.run(actor.get(), code, request);
  }
}
