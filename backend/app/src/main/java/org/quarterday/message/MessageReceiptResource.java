package org.quarterday.message;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.message.rules.ProviderStatus;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;

/**
 * Where a provider says what became of a message (GOV.UK Notify's delivery receipts). The agreed
 * token is its sign-in. What nobody can use is answered well and logged, since the provider would
 * only say it again.
 */
@Path("/api/v1/call-backs/messages")
@Cancellable(false)
public class MessageReceiptResource {

  private static final Logger LOG = Logger.getLogger(MessageReceiptResource.class);

  /** The provider's own have some five hundred; anybody may send here. */
  private static final int MOST_BYTES = 16_000;

  @Inject CallBackToken token;
  @Inject RecordReceipt receipt;

  @POST
  @PermitAll
  @Blocking
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Uni<Response> told(@HeaderParam("Authorization") String authorization, InputStream body)
      throws IOException {
    if (!token.isBrought(authorization)) {
      throw Problem.of(MessageProblem.RECEIPT_NOT_OURS, "Bring the token that was agreed.");
    }
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw Problem.of(CommonProblem.TOO_LARGE, "A receipt has at most " + MOST_BYTES + " bytes.");
    }
    JsonObject told = read(bytes);
    Optional<UUID> message = id(told);
    Optional<ProviderStatus> status = ProviderStatus.of(word(told, "status"));
    if (message.isEmpty() || status.isEmpty()) {
      LOG.infof(
          "a receipt nobody can use: reference %s", message.map(UUID::toString).orElse("none"));
      return Uni.createFrom().item(Response.ok().build());
    }
    return receipt
        .run(RecordReceipt.BY, message.get(), word(told, "id"), status.get())
        .invoke(outcome -> {
          if (outcome == RecordReceipt.Outcome.UNKNOWN) {
            LOG.infof("a receipt for a message nobody has: reference %s", message.get());
          }
        })
        .replaceWith(() -> Response.ok().build());
  }

  private static JsonObject read(byte[] bytes) {
    try {
      return new JsonObject(new String(bytes, StandardCharsets.UTF_8));
    } catch (DecodeException | ClassCastException notOne) {
      throw Problem.of(CommonProblem.MALFORMED, "A receipt is an object in JSON.");
    }
  }

  private static Optional<UUID> id(JsonObject told) {
    try {
      return Optional.ofNullable(word(told, "reference")).map(UUID::fromString);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static String word(JsonObject told, String field) {
    return told.getValue(field) instanceof String text && text.length() <= 100 ? text : null;
  }
}
