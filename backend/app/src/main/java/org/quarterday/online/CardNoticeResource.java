package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * The card provider's word that something became of a payment. Its signature is its sign-in. What
 * the notice says is not used: it names a payment, and the provider is asked about that one, so
 * that a notice that is old, doubled or out of order does no harm.
 */
@Path("/api/v1/my/card-payments/notices")
@Cancellable(false)
public class CardNoticeResource {

  private static final Logger LOG = Logger.getLogger(CardNoticeResource.class);

  @Inject CardPayments provider;
  @Inject CardPaymentReads payments;
  @Inject SettleCardPayment settle;

  /** Answered well even if the provider cannot be asked just now: the job asks it again. */
  @POST
  @PermitAll
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Uni<Response> told(@HeaderParam("Pay-Signature") String signature, String notice) {
    String reference = provider.toldOf(signature, notice);
    if (reference == null) {
      return Uni.createFrom().item(Response.noContent().build());
    }
    return payments
        .known(provider.name(), reference)
        .onItem()
        .ifNotNull()
        .transformToUni(id -> settle.run(SettleCardPayment.POSTS, id))
        .onFailure()
        .invoke(
            failure -> LOG.warnf("notice of card payment %s: %s", reference, failure.getMessage()))
        .onFailure()
        .recoverWithNull()
        .map(done -> Response.noContent().build());
  }
}
