package org.quarterday.account;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** The entries of one account. */
@Path("/api/v1/accounts/{accountId}/entries")
@Tag(name = "account")
@Cancellable(false)
public class EntryResource {

  @Inject CurrentActor actor;
  @Inject ReverseEntry reverseEntry;

  @POST
  @Path("/{number}/reversal")
  @PermissionsAllowed("payment:correct")
  @Operation(
      operationId = "reverseEntry",
      summary = "Reverse a wrong entry",
      description =
          "Posts the equal and opposite entry on the same effective date, linked to the wrong one. Scope: payment:correct.")
  public Uni<ReverseEntry.Answer> reverse(
      @RestPath UUID accountId,
      @RestPath int number,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ReverseEntry.Request request) {
    return reverseEntry.run(actor.get(), key, accountId, number, request);
  }
}
