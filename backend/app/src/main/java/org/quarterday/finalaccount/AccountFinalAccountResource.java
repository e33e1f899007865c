package org.quarterday.finalaccount;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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

/** One account's final account, and deciding it. */
@Path("/api/v1/accounts/{accountId}/final-account")
@Tag(name = "finalaccount")
@Cancellable(false)
public class AccountFinalAccountResource {

  @Inject CurrentActor actor;
  @Inject FinalAccountReads reads;
  @Inject DecideFinalAccount decide;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getFinalAccount",
      summary = "The final account of what has ended, or ends",
      description =
          "The last week apportioned, what is still on its way and until when, recharges, the balance and what it would be decided as. Scope: account:read.")
  public Uni<FinalAccount> one(@RestPath UUID accountId) {
    return reads.one(actor.get(), accountId);
  }

  @POST
  @Path("/decision")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "decideFinalAccount",
      summary = "Decide a final account whose balance is proved",
      description =
          "Nil, a credit to give back, or a case of former tenant arrears; for the final account that was looked at. Scope: account:write.")
  public Uni<DecideFinalAccount.Answer> decide(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid DecideFinalAccount.Request request) {
    return decide.run(actor.get(), key, accountId, request);
  }
}
