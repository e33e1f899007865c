package org.quarterday.campaign;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** What holds for every campaign: the council's terms, and one's own test address. */
@Path("/api/v1")
@Tag(name = "campaign")
@Cancellable(false)
public class CampaignTermsResource {

  @Inject CurrentActor actor;
  @Inject SettledTerms terms;
  @Inject SetCampaignTerms setTerms;
  @Inject DeclareTestAddress declare;
  @Inject TestAddressReads addresses;

  @GET
  @Path("/campaign-terms")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getCampaignTerms",
      summary = "What the council settled about campaigns, as it stands today",
      description = "Scope: account:read.")
  public Uni<SettledTerms.Answer> terms() {
    return terms.now();
  }

  @PUT
  @Path("/campaign-terms")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setCampaignTerms",
      summary = "Settle what holds for campaigns from a day on",
      description = "Today or later. Scope: config:admin.")
  public Uni<SetCampaignTerms.Request> setTerms(@NotNull @Valid SetCampaignTerms.Request request) {
    return setTerms.run(actor.get(), request);
  }

  @GET
  @Path("/campaign-test-address")
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "getCampaignTestAddress",
      summary = "Where the caller’s own trials go",
      description = "Empty when nothing was declared. Scope: comms:draft.")
  public Uni<DeclareTestAddress.Request> address() {
    return addresses.of(actor.get());
  }

  @PUT
  @Path("/campaign-test-address")
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "declareCampaignTestAddress",
      summary = "Declare one’s own number and e-mail for trials",
      description = "Scope: comms:draft.")
  public Uni<DeclareTestAddress.Request> declare(
      @NotNull @Valid DeclareTestAddress.Request request) {
    return declare.run(actor.get(), request);
  }
}
