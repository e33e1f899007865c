package org.quarterday.online;

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

/** Paying one's own account by card. */
@Path("/api/v1/my/accounts/{accountId}/card-payments")
@Tag(name = "online")
@Cancellable(false)
public class MyAccountCardPaymentResource {

  @Inject CurrentActor actor;
  @Inject StartCardPayment start;

  @POST
  @PermissionsAllowed("my:pay")
  @Operation(
      operationId = "startMyCardPayment",
      summary = "Pay by card",
      description =
          "Says where to pay (continueAt). The same key finds the same payment; the same amount within a day has to be another one (another). Scope: my:pay.")
  public Uni<MyCardPayment> start(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid StartCardPayment.Request request) {
    return start.run(actor.get(), key, accountId, request);
  }
}
