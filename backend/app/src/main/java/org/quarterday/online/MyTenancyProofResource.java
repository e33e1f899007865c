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

/** How a new sign-in proves which tenant it is. */
@Path("/api/v1/my/tenancy-proof")
@Tag(name = "online")
@Cancellable(false)
public class MyTenancyProofResource {

  @Inject CurrentActor actor;
  @Inject AskForCode ask;
  @Inject ProveTenancy prove;

  @POST
  @PermissionsAllowed("my:read")
  @APIResponse(responseCode = "202", description = "Asked for, whether or not the details fit.")
  @Operation(
      operationId = "askForMyCode",
      summary = "Ask for a one-time code",
      description =
          "By a reference and a date of birth. When they are one tenant's, a code goes by text message to the mobile number on record (15 minutes), else by letter to the home (28 days). Five times a day. Scope: my:read.")
  public Uni<Response> ask(@NotNull @Valid AskForCode.Request request) {
    return ask.run(actor.get(), request).map(done -> Response.accepted().build());
  }

  @POST
  @Path("/code")
  @PermissionsAllowed("my:read")
  @APIResponse(responseCode = "204", description = "This sign-in is that tenant's from now on.")
  @Operation(
      operationId = "proveMyTenancy",
      summary = "Prove the tenancy with the code",
      description =
          "The newest code, five tries. Every wrong proof has the same answer. Scope: my:read.")
  public Uni<Response> prove(@NotNull @Valid ProveTenancy.Request request) {
    return prove.run(actor.get(), request).map(done -> Response.noContent().build());
  }
}
