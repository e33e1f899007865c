package org.quarterday.agency;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.CurrentActor;

/** The collection agencies of the council and what was agreed with them. */
@Path("/api/v1/agencies")
@Tag(name = "agency")
@Cancellable(false)
public class AgencyResource {

  @Inject CurrentActor actor;
  @Inject AgencyReads agencies;
  @Inject SetAgencyTerms set;
  @Inject Today today;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listAgencies",
      summary = "Collection agencies with their terms, today's and those to come",
      description = "By name. Scope: reference:read.")
  public Uni<AgencyReads.Listed> list() {
    return agencies.from(today.date());
  }

  @POST
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setAgencyTerms",
      summary = "Set what was agreed with an agency",
      description =
          "From today or a later day on; the first terms make the agency. Scope: config:admin.")
  public Uni<SetAgencyTerms.Answer> set(@NotNull @Valid SetAgencyTerms.Request request) {
    return set.run(actor.get(), request);
  }
}
