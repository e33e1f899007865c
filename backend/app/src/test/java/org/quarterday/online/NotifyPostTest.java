package org.quarterday.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quarterday.support.Await.await;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.online.rules.OneTimeCode.Channel;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.LocalProvider;

/** The client against a server that answers as the provider's reference says. */
class NotifyPostTest {

  private static final UUID ID = UUID.fromString("0193523c-0000-7000-8000-000000000001");
  private static final String KEY = "8ff5a3b6-0000-4000-8000-000000000002";
  private static final String TAKEN = "{\"id\":\"740e5834-3a29-46b4-9a6f-16142fde533a\"}";

  private final Vertx vertx = Vertx.vertx();
  private final Today today = new Today();
  private LocalProvider provider;

  @BeforeEach
  void aProvider() throws IOException {
    provider = new LocalProvider();
    provider.answers(201, TAKEN);
    today.standAt(LocalDate.of(2026, 7, 1));
  }

  @AfterEach
  void itEnds() {
    provider.close();
    vertx.closeAndAwait();
  }

  @Test
  void aTextMessageTakesTheCodeToTheNumberOnRecordAndNothingElseOfThePerson() {
    await(post(Optional.of(KEY)).send(text()));
    assertEquals("POST /v2/notifications/sms", provider.heard().line());
    JsonObject sent = provider.heard().body();
    assertEquals("07700900123", sent.getString("phone_number"));
    assertEquals("text-template", sent.getString("template_id"));
    assertEquals(ID.toString(), sent.getString("reference"));
    assertEquals(new JsonObject().put("code", "7KQ4 M2XD"), sent.getJsonObject("personalisation"));
    assertFalse(sent.encode().contains("Osei"));
  }

  @Test
  void aLetterHasTheNameAboveTheLinesOfTheAddressAndNoNumber() {
    List<String> home = List.of("1 Example Row", "Riverbourne", "ZZ1 1AA");
    await(post(Optional.of(KEY)).send(message(Channel.LETTER, home)));
    assertEquals("POST /v2/notifications/letter", provider.heard().line());
    JsonObject sent = provider.heard().body();
    assertEquals("letter-template", sent.getString("template_id"));
    assertNull(sent.getString("phone_number"));
    JsonObject fields = sent.getJsonObject("personalisation");
    assertEquals("Ms Tina Osei", fields.getString("address_line_1"));
    assertEquals("1 Example Row", fields.getString("address_line_2"));
    assertEquals("ZZ1 1AA", fields.getString("address_line_4"));
    assertEquals(
        Set.of("code", "address_line_1", "address_line_2", "address_line_3", "address_line_4"),
        fields.fieldNames());
  }

  @Test
  void theServiceSignsInWithATokenOfThisMomentInItsOwnName() throws Exception {
    await(post(Optional.of(KEY)).send(text()));
    String[] token = provider.heard().authorization().substring("Bearer ".length()).split("\\.");
    JsonObject claims = decoded(token[1]);
    assertEquals("HS256", decoded(token[0]).getString("alg"));
    assertEquals("26785a09-0000-4000-8000-000000000003", claims.getString("iss"));
    assertEquals(Instant.parse("2026-07-01T11:00:00Z").getEpochSecond(), claims.getLong("iat"));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] signature = mac.doFinal((token[0] + "." + token[1]).getBytes(StandardCharsets.UTF_8));
    assertEquals(Base64.getUrlEncoder().withoutPadding().encodeToString(signature), token[2]);
  }

  @Test
  void whatTheProviderDidNotTakeIsAFailureThatNeverRepeatsTheMessage() {
    provider.answers(400, "{\"errors\":[{\"message\":\"07700900123 7KQ4 M2XD\"}]}");
    var refused =
        assertThrows(IllegalStateException.class, () -> await(post(Optional.of(KEY)).send(text())));
    assertEquals("the provider answered 400", refused.getMessage());
    provider.close();
    assertThrows(Exception.class, () -> await(post(Optional.of(KEY)).send(text())));
  }

  @Test
  void withoutItsKeyNothingIsSent() {
    assertThrows(IllegalStateException.class, () -> await(post(Optional.empty()).send(text())));
  }

  private static CodePost.Message text() {
    return message(Channel.TEXT, List.of("07700900123"));
  }

  private static CodePost.Message message(Channel channel, List<String> to) {
    return new CodePost.Message(ID, channel, "Ms Tina Osei", to, "7KQ4M2XD");
  }

  private static JsonObject decoded(String part) {
    return new JsonObject(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
  }

  private NotifyPost post(Optional<String> key) {
    var settings =
        new OnlineSettings.Codes() {
          @Override
          public OnlineSettings.Provider provider() {
            return OnlineSettings.Provider.GOVUK;
          }

          @Override
          public String url() {
            return provider.url();
          }

          @Override
          public Optional<String> serviceId() {
            return Optional.of("26785a09-0000-4000-8000-000000000003");
          }

          @Override
          public Optional<String> apiKey() {
            return key;
          }

          @Override
          public Optional<String> textTemplate() {
            return Optional.of("text-template");
          }

          @Override
          public Optional<String> letterTemplate() {
            return Optional.of("letter-template");
          }
        };
    return new NotifyPost(WebClient.create(vertx), settings, today);
  }
}
