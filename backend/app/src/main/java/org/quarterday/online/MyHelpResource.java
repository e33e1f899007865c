package org.quarterday.online;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** Being helped in: the code of an invitation, and a number to read out to the rent team. */
@Path("/api/v1/my")
@Tag(name = "online")
@Cancellable(false)
public class MyHelpResource {

  @Inject CurrentActor actor;
  @Inject RedeemInvitation redeem;
  @Inject MakeHelpNumber make;

  @POST
  @Path("/invitation-code")
  @PermissionsAllowed("my:read")
  @APIResponse(responseCode = "204", description = "This sign-in is that tenant's from now on.")
  @Operation(
      operationId = "redeemMyInvitation",
      summary = "Use the code of an invitation",
      description =
          "With the reference it was sent about. Five wrong tries of a sign-in in a day; every wrong one has the same answer. Scope: my:read.")
  public Uni<Response> redeem(@NotNull @Valid RedeemInvitation.Request request) {
    return redeem.run(actor.get(), request).map(done -> Response.noContent().build());
  }

  @POST
  @Path("/help-number")
  @PermissionsAllowed("my:read")
  @Operation(
      operationId = "makeMyHelpNumber",
      summary = "A number to read out when the rent team helps me in",
      description =
          "It says which sign-in is mine, once, for as long as the council has it last. Scope: my:read.")
  public Uni<MakeHelpNumber.Answer> number() {
    return make.run(actor.get());
  }
}
