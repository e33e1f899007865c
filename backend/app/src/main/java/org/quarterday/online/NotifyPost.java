package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quarterday.online.rules.OneTimeCode;
import org.quarterday.online.rules.OneTimeCode.Channel;
import org.quarterday.platform.clock.Today;

/**
 * Sends codes by GOV.UK Notify (REST API v2): text messages, and letters the provider prints. The
 * templates have the place {@code code}; nothing personal but the address is sent with it.
 */
class NotifyPost implements CodePost {

  private static final int SECONDS = 20;
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final WebClient http;
  private final OnlineSettings.Codes settings;
  private final Today today;

  NotifyPost(WebClient http, OnlineSettings.Codes settings, Today today) {
    this.http = http;
    this.settings = settings;
    this.today = today;
  }

  @Override
  public Uni<Void> send(Message message) {
    boolean text = message.channel() == Channel.TEXT;
    var fields = new JsonObject().put("code", OneTimeCode.shown(message.code()));
    var body =
        new JsonObject()
            .put("reference", message.proofId().toString())
            .put("template_id", needed(text ? settings.textTemplate() : settings.letterTemplate()))
            .put("personalisation", fields);
    if (text) {
      body.put("phone_number", message.to().getFirst());
    } else {
      address(fields, message);
    }
    return http.postAbs(settings.url() + "/v2/notifications/" + (text ? "sms" : "letter"))
        .timeout(SECONDS * 1000L)
        .putHeader("Authorization", "Bearer " + token())
        .putHeader("Content-Type", "application/json")
        .sendBuffer(Buffer.buffer(body.encode()))
        .invoke(answer -> {
          if (answer.statusCode() != 201) {
            // Never the body: it repeats the message.
            throw new IllegalStateException("the provider answered " + answer.statusCode());
          }
        })
        .replaceWithVoid();
  }

  /** Notify's letters have three to seven lines, the last of them the postcode. */
  private static void address(JsonObject fields, Message message) {
    fields.put("address_line_1", message.name());
    List<String> lines = message.to();
    for (int i = 0; i < lines.size(); i++) {
      fields.put("address_line_" + (i + 2), lines.get(i));
    }
  }

  /** The provider's own kind of token: issuer and second, signed with the service's key. */
  private String token() {
    var header = new JsonObject().put("typ", "JWT").put("alg", "HS256");
    var claims =
        new JsonObject()
            .put("iss", needed(settings.serviceId()))
            .put("iat", today.instant().getEpochSecond());
    String content = encoded(header) + "." + encoded(claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = needed(settings.apiKey()).getBytes(StandardCharsets.UTF_8);
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

  private static String needed(Optional<String> setting) {
    return setting.orElseThrow(
        () -> new IllegalStateException("quarterday.online.codes is not complete"));
  }
}
