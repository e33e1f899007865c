package org.quarterday.online;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/** A card payment one has started, and coming back from where it is paid. */
@Path("/api/v1/my/card-payments")
@Tag(name = "online")
@Cancellable(false)
public class MyCardPaymentResource {

  private static final Logger LOG = Logger.getLogger(MyCardPaymentResource.class);

  @Inject CurrentActor actor;
  @Inject SettleCardPayment settle;
  @Inject CardPaymentReads payments;
  @Inject ShownOnline shown;

  @GET
  @Path("/{paymentId}")
  @PermissionsAllowed("my:read")
  @Operation(
      operationId = "getMyCardPayment",
      summary = "A card payment of mine",
      description = "As far as it is known here. Scope: my:read.")
  public Uni<MyCardPayment> one(@RestPath UUID paymentId) {
    return shown.cardPayment(actor.get(), paymentId);
  }

  @POST
  @Path("/{paymentId}/outcome")
  @PermissionsAllowed("my:pay")
  @Operation(
      operationId = "settleMyCardPayment",
      summary = "I am back from the card page",
      description =
          "Asks the provider what became of it and posts it when it is paid, once however often this is sent. While the provider does not answer the state stays as it is, and it is asked again later. Scope: my:pay.")
  public Uni<MyCardPayment> outcome(@RestPath UUID paymentId) {
    Actor by = actor.get();
    return payments
        .mine(by, paymentId)
        .chain(() ->
            settle
                .run(by, paymentId)
                .onFailure()
                .recoverWithUni(failure -> unknown(paymentId, failure)))
        .chain(() -> payments.mine(by, paymentId));
  }

  private static Uni<Void> unknown(UUID paymentId, Throwable failure) {
    LOG.warnf("card payment %s is not known yet: %s", paymentId, failure.getMessage());
    return Uni.createFrom().voidItem();
  }
}
