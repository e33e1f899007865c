package org.quarterday.complaint;

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

/** What the council sets about complaints. */
@Path("/api/v1")
@Tag(name = "complaint")
@Cancellable(false)
public class ComplaintListResource {

  @Inject CurrentActor actor;
  @Inject ComplaintLists lists;
  @Inject SetComplaintCategory setCategory;
  @Inject SetOmbudsman setOmbudsman;
  @Inject Today today;

  @GET
  @Path("/complaint-categories")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listComplaintCategories",
      summary = "What complaints can be about, today and as decided for later",
      description = "Scope: reference:read.")
  public Uni<ComplaintLists.Categories> categories() {
    return lists.categories(today.date());
  }

  @PUT
  @Path("/complaint-categories/{code}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setComplaintCategory",
      summary = "Say what a complaint can be about, from a day on",
      description =
          "Today or later; what it was called before ends the day before. Withdrawn takes it off the list. Scope: config:admin.")
  public Uni<ComplaintLists.Categories> setCategory(
      @RestPath @Pattern(regexp = ComplaintLists.CODE) String code,
      @NotNull @Valid SetComplaintCategory.Request request) {
    return setCategory.run(actor.get(), code, request);
  }

  @GET
  @Path("/complaint-ombudsman")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listComplaintOmbudsman",
      summary = "Where complainants find the Ombudsman, today and as decided for later",
      description = "Scope: reference:read.")
  public Uni<ComplaintLists.Ombudsmen> ombudsmen() {
    return lists.ombudsmen(today.date());
  }

  @PUT
  @Path("/complaint-ombudsman")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setComplaintOmbudsman",
      summary = "Say where complainants find the Ombudsman, from a day on",
      description =
          "Today or later; letters of that day and after say it, those that went keep what they said. Scope: config:admin.")
  public Uni<ComplaintLists.Ombudsmen> setOmbudsman(@NotNull @Valid SetOmbudsman.Request request) {
    return setOmbudsman.run(actor.get(), request);
  }
}
