package org.quarterday.platform.notify;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quarterday.platform.clock.Today;

/**
 * Asks GOV.UK Notify. The service signs each request with a token of its own (HS256 over issuer and
 * second), so a clock that is 30 seconds wrong is refused. What an answer says is not put into
 * logs: it repeats the message.
 */
public class NotifyClient {

  private static final int PATIENCE_MS = 20_000;
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  /**
   * What was answered.
   *
   * @param status HTTP's
   * @param body empty when there was none that could be read
   * @param waitSeconds what {@code Retry-After} asks for; 0 without it
   */
  public record Answer(int status, JsonObject body, long waitSeconds) {

    /** The provider's name for what is wrong, {@code ValidationError}; empty without one. */
    public String error() {
      return first("error");
    }

    /** The provider's words, which may repeat the message: to be judged, never shown or logged. */
    public String words() {
      return first("message");
    }

    private String first(String field) {
      return body.getValue("errors") instanceof JsonArray errors
              && !errors.isEmpty()
              && errors.getValue(0) instanceof JsonObject error
          ? error.getString(field, "")
          : "";
    }
  }

  private final WebClient http;
  private final String url;
  private final Optional<String> serviceId;
  private final Optional<String> apiKey;
  private final String settings;
  private final Today today;

  /**
   * @param url where the provider is, without a slash at its end
   * @param settings the prefix of the settings these come from, to be named when one is missing
   */
  public NotifyClient(
      WebClient http,
      String url,
      Optional<String> serviceId,
      Optional<String> apiKey,
      String settings,
      Today today) {
    this.http = http;
    this.url = url;
    this.serviceId = serviceId;
    this.apiKey = apiKey;
    this.settings = settings;
    this.today = today;
  }

  /** {@code sms}, {@code email} or {@code letter}. */
  public Uni<Answer> send(String kind, JsonObject message) {
    return Uni.createFrom()
        .deferred(() ->
            ours(http.postAbs(url + "/v2/notifications/" + kind))
                .putHeader("Content-Type", "application/json")
                .sendBuffer(Buffer.buffer(message.encode())))
        .map(NotifyClient::answer);
  }

  /** One notification by the provider's id. */
  public Uni<Answer> ask(String id) {
    return Uni.createFrom()
        .deferred(() -> ours(http.getAbs(url + "/v2/notifications/" + id)).send())
        .map(NotifyClient::answer);
  }

  /** Notifications by our reference. */
  public Uni<Answer> find(String reference) {
    return Uni.createFrom()
        .deferred(() ->
            ours(http.getAbs(url + "/v2/notifications").addQueryParam("reference", reference))
                .send())
        .map(NotifyClient::answer);
  }

  /** A setting without which nothing can be sent. */
  public String needed(Optional<String> setting) {
    return setting.orElseThrow(() -> new IllegalStateException(settings + " is not complete"));
  }

  private HttpRequest<Buffer> ours(HttpRequest<Buffer> request) {
    return request.timeout(PATIENCE_MS).putHeader("Authorization", "Bearer " + token());
  }

  private static Answer answer(HttpResponse<Buffer> answer) {
    return new Answer(answer.statusCode(), body(answer), seconds(answer.getHeader("Retry-After")));
  }

  private static JsonObject body(HttpResponse<Buffer> answer) {
    try {
      JsonObject body = answer.body() == null ? null : answer.bodyAsJsonObject();
      return body == null ? new JsonObject() : body;
    } catch (DecodeException | ClassCastException notJson) {
      return new JsonObject();
    }
  }

  private static long seconds(String header) {
    return header != null && header.matches("[0-9]{1,5}") ? Long.parseLong(header) : 0;
  }

  private String token() {
    var header = new JsonObject().put("typ", "JWT").put("alg", "HS256");
    var claims =
        new JsonObject().put("iss", needed(serviceId)).put("iat", today.instant().getEpochSecond());
    String content = encoded(header) + "." + encoded(claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = needed(apiKey).getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return content
          + "."
          + URL.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String encoded(JsonObject part) {
    return URL.encodeToString(part.encode().getBytes(StandardCharsets.UTF_8));
  }
}
