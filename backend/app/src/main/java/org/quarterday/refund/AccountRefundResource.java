package org.quarterday.refund;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** Refunding one account's credit. */
@Path("/api/v1/accounts/{accountId}")
@Tag(name = "refund")
@Cancellable(false)
public class AccountRefundResource {

  @Inject CurrentActor actor;
  @Inject PreviewRefund preview;
  @Inject AskForRefund ask;

  @GET
  @Path("/refundable-credit")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getRefundableCredit",
      summary = "What of an account's credit can be refunded",
      description =
          "The credit, what of it is held back and why, to whom it can go, and the tenants' other accounts. Scope: account:read.")
  public Uni<RefundableCredit> credit(@RestPath UUID accountId) {
    return preview.run(actor.get(), accountId);
  }

  @POST
  @Path("/refunds")
  @ResponseStatus(201)
  @PermissionsAllowed("refund:propose")
  @Operation(
      operationId = "askForRefund",
      summary = "Ask for a refund of an account's credit",
      description =
          "At most what is proved of the credit, to a tenant's bank account; it waits for another person. Scope: refund:propose.")
  public Uni<AskForRefund.Answer> ask(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid RefundRequest request) {
    return ask.run(actor.get(), key, accountId, request);
  }
}
