package org.quarterday.online;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;

/**
 * The card provider's word that something became of a payment. Its signature is its sign-in. What
 * the notice says is not used: it names a payment, and the provider is asked about that one, so
 * that a notice that is old, doubled or out of order does no harm.
 */
@Path("/api/v1/my/card-payments/notices")
@Cancellable(false)
public class CardNoticeResource {

  private static final Logger LOG = Logger.getLogger(CardNoticeResource.class);

  /** The provider's own have some two thousand; anybody may send here. */
  private static final int MOST_BYTES = 64_000;

  @Inject CardPayments provider;
  @Inject CardPaymentReads payments;
  @Inject SettleCardPayment settle;

  /** Answered well even if the provider cannot be asked just now: the job asks it again. */
  @POST
  @PermitAll
  @Blocking
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Uni<Response> told(@HeaderParam("Pay-Signature") String signature, InputStream body)
      throws IOException {
    byte[] notice = body.readNBytes(MOST_BYTES + 1);
    if (notice.length > MOST_BYTES) {
      throw Problem.of(CommonProblem.TOO_LARGE, "A notice has at most " + MOST_BYTES + " bytes.");
    }
    String reference = provider.toldOf(signature, new String(notice, StandardCharsets.UTF_8));
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
