package org.quarterday.marker;

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

/** What cautionary markers may be for, and how long they stand. */
@Path("/api/v1/cautionary-categories")
@Tag(name = "marker")
@Cancellable(false)
public class MarkerCategoryResource {

  @Inject CurrentActor actor;
  @Inject MarkerCategories categories;
  @Inject SetMarkerCategory set;
  @Inject Today today;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listCautionaryCategories",
      summary = "What a cautionary marker may be for, today and as decided for later",
      description = "Scope: reference:read.")
  public Uni<MarkerCategories.All> list() {
    return categories.of(today.date());
  }

  @PUT
  @Path("/{code}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setCautionaryCategory",
      summary = "Say what a cautionary marker may be for and how long it stands, from a day on",
      description = "Today or later. Scope: config:admin.")
  public Uni<MarkerCategories.All> set(
      @RestPath @Pattern(regexp = MarkerCategories.CODE) String code,
      @NotNull @Valid SetMarkerCategory.Request request) {
    return set.run(actor.get(), code, request);
  }
}
