package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;

/**
 * GOV.UK Pay (REST API v1): create a payment, read it, check a webhook's signature. Nothing else of
 * it is needed: refunds are made where the rent office makes them.
 */
class GovUkPay implements CardPayments {

  private static final long PATIENCE_MS = 15_000;

  private final WebClient http;
  private final OnlineSettings.Cards settings;

  GovUkPay(WebClient http, OnlineSettings.Cards settings) {
    this.http = http;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "GOVUK_PAY";
  }

  /** Our id is the provider's idempotency key: an answer that was lost is given again. */
  @Override
  public Uni<Seen> begin(Order order) {
    var body =
        new JsonObject()
            .put("amount", order.amountPence())
            .put("reference", order.id().toString())
            .put("description", "Rent account " + order.accountReference())
            .put("return_url", order.returnTo());
    return ours(http.postAbs(settings.url() + "/v1/payments"))
        .putHeader("Idempotency-Key", order.id().toString())
        .putHeader("Content-Type", "application/json")
        .sendBuffer(Buffer.buffer(body.encode()))
        .map(GovUkPay::seen)
        .onFailure(failure -> !(failure instanceof Problem))
        .transform(GovUkPay::silent);
  }

  @Override
  public Uni<Seen> ask(String reference) {
    return ours(http.getAbs(settings.url() + "/v1/payments/" + reference))
        .send()
        .map(GovUkPay::seen)
        .onFailure(failure -> !(failure instanceof Problem))
        .transform(GovUkPay::silent);
  }

  private HttpRequest<Buffer> ours(HttpRequest<Buffer> request) {
    String key =
        settings.apiKey().orElseThrow(() -> silent(new IllegalStateException("no key is set")));
    return request
        .timeout(PATIENCE_MS)
        .putHeader("Authorization", "Bearer " + key)
        .putHeader("Accept", "application/json");
  }

  private static Problem silent(Throwable failure) {
    return Problem.of(
        OnlineProblem.CARD_PAYMENTS_UNAVAILABLE,
        "The card provider does not answer. Try again in a few minutes.");
  }

  private static Seen seen(HttpResponse<Buffer> answer) {
    if (answer.statusCode() != 200 && answer.statusCode() != 201) {
      throw Problem.of(
          OnlineProblem.CARD_PAYMENTS_UNAVAILABLE,
          "The card provider answered %d. Try again in a few minutes."
              .formatted(answer.statusCode()));
    }
    JsonObject payment = answer.bodyAsJsonObject();
    JsonObject page = payment.getJsonObject("_links", new JsonObject()).getJsonObject("next_url");
    return new Seen(
        payment.getString("payment_id"),
        outcome(payment.getJsonObject("state").getString("status")),
        payment.getLong("amount"),
        paidOn(payment.getJsonObject("settlement_summary")),
        page == null ? null : page.getString("href"));
  }

  /** The provider's states; one it adds later is an outcome nobody knows yet. */
  private static Outcome outcome(String status) {
    return switch (status) {
      case "success" -> Outcome.PAID;
      case "failed", "error" -> Outcome.FAILED;
      case "cancelled" -> Outcome.CANCELLED;
      case "created", "started" -> Outcome.OPEN;
      default -> Outcome.SUBMITTED;
    };
  }

  private static LocalDate paidOn(JsonObject settlement) {
    String at = settlement == null ? null : settlement.getString("capture_submit_time");
    try {
      return at == null ? null : Instant.parse(at).atZone(Today.LONDON).toLocalDate();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  /** {@code Pay-Signature}: HMAC-SHA-256 of the body with the webhook's own secret, in hex. */
  @Override
  public String toldOf(String signature, String notice) {
    if (signature == null || !signed(signature, notice)) {
      throw Problem.of(OnlineProblem.NOTICE_NOT_SIGNED, "Sign it with the webhook's secret.");
    }
    try {
      var told = new JsonObject(notice);
      return "payment".equalsIgnoreCase(told.getString("resource_type"))
          ? told.getString("resource_id")
          : null;
    } catch (DecodeException | ClassCastException notOne) {
      return null;
    }
  }

  private boolean signed(String signature, String notice) {
    Optional<String> secret = settings.noticeSecret();
    if (secret.isEmpty()) {
      return false;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.get().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] made = mac.doFinal(notice.getBytes(StandardCharsets.UTF_8));
      return MessageDigest.isEqual(made, HexFormat.of().parseHex(signature));
    } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
      return false;
    }
  }
}
