package org.quarterday.credituse;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** Using one account's credit. */
@Path("/api/v1/accounts/{accountId}/credit-uses")
@Tag(name = "credituse")
@Cancellable(false)
public class AccountCreditUseResource {

  @Inject CurrentActor actor;
  @Inject ProposeCreditUse propose;

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("refund:propose")
  @Operation(
      operationId = "proposeCreditUse",
      summary = "Propose a use of a proved credit",
      description =
          "Moved to what its owner owes, returned to benefit, or kept as unclaimed. A small sum between the tenancy's own accounts is posted at once; everything else waits for another person. Scope: refund:propose.")
  public Uni<ProposeCreditUse.Answer> propose(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid CreditUseRequest request) {
    return propose.run(actor.get(), key, accountId, request);
  }
}
