package org.quarterday.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.message.Carrier.Outgoing;
import org.quarterday.message.Carrier.Refused;
import org.quarterday.message.rules.FailureKind;
import org.quarterday.message.rules.Refusal;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.LocalProvider;

/** The client against a server that answers as the provider's reference says. */
class NotifyCarrierTest {

  private static final UUID ID = UUID.fromString("0193523c-0000-7000-8000-000000000001");
  private static final String THEIRS = "740e5834-3a29-46b4-9a6f-16142fde533a";
  private static final byte[] PDF = {37, 80, 68, 70};

  private final Vertx vertx = Vertx.vertx();
  private LocalProvider provider;
  private NotifyCarrier carrier;

  @BeforeEach
  void aProvider() throws IOException {
    provider = new LocalProvider();
    provider.answers(201, "{\"id\":\"" + THEIRS + "\"}");
    carrier = carrier(Map.of());
  }

  @AfterEach
  void itEnds() {
    provider.close();
    vertx.closeAndAwait();
  }

  @Test
  void aTextCarriesItsWordsAndOurIdAsReference() {
    assertEquals(THEIRS, await(carrier.send(message(MessageChannel.TEXT, null))));
    assertEquals("POST /v2/notifications/sms", provider.heard().line());
    assertTrue(provider.heard().authorization().startsWith("Bearer ey"));
    assertEquals(
        new JsonObject()
            .put("reference", ID.toString())
            .put("phone_number", "to")
            .put("template_id", "text-template")
            .put("personalisation", new JsonObject().put("body", "The words.")),
        provider.heard().body());
  }

  @Test
  void anEmailCarriesItsSubjectAndItsAttachmentByATemplateOfItsOwn() {
    await(carrier.send(message(MessageChannel.EMAIL, null)));
    assertEquals("POST /v2/notifications/email", provider.heard().line());
    JsonObject sent = provider.heard().body();
    assertEquals("to", sent.getString("email_address"));
    assertEquals("email-template", sent.getString("template_id"));
    assertEquals(
        new JsonObject().put("subject", "Your rent").put("body", "The words."),
        sent.getJsonObject("personalisation"));

    await(carrier.send(message(MessageChannel.EMAIL, PDF)));
    sent = provider.heard().body();
    assertEquals("email-file-template", sent.getString("template_id"));
    assertEquals(
        Base64.getEncoder().encodeToString(PDF),
        sent.getJsonObject("personalisation").getJsonObject("link_to_file").getString("file"));
  }

  @Test
  void aLetterIsItsPages() {
    await(carrier.send(message(MessageChannel.POST, PDF)));
    assertEquals("POST /v2/notifications/letter", provider.heard().line());
    assertEquals(
        new JsonObject()
            .put("reference", ID.toString())
            .put("content", Base64.getEncoder().encodeToString(PDF)),
        provider.heard().body());
  }

  @Test
  void whatMayHaveGoneIsLookedForByOurReference() {
    provider.answers(200, "{\"notifications\":[{\"id\":\"" + THEIRS + "\"}]}");
    assertEquals(Optional.of(THEIRS), await(carrier.find(message(MessageChannel.TEXT, null))));
    assertEquals("GET /v2/notifications?reference=" + ID, provider.heard().line());
    provider.answers(200, "{\"notifications\":[]}");
    assertEquals(Optional.empty(), await(carrier.find(message(MessageChannel.TEXT, null))));
  }

  @Test
  void theProviderIsAskedWhatBecameOfIt() {
    provider.answers(200, "{\"id\":\"" + THEIRS + "\",\"status\":\"sending\"}");
    assertEquals(Optional.empty(), await(carrier.ask(THEIRS)));
    provider.answers(200, "{\"id\":\"" + THEIRS + "\",\"status\":\"permanent-failure\"}");
    assertEquals(FailureKind.PERMANENT, await(carrier.ask(THEIRS)).orElseThrow().kind());
    assertEquals("GET /v2/notifications/" + THEIRS, provider.heard().line());
  }

  @Test
  void eachRefusalSaysWhatFollowsAndNeverRepeatsTheMessage() {
    Refusal wrong = refused(400, "ValidationError", "phone_number 07700900123 is not valid");
    assertEquals(FailureKind.PERMANENT, wrong.kind());
    assertFalse(wrong.words().contains("07700900123"));
    assertEquals(Refusal.Then.ALL_WAIT, refused(403, "AuthError", "Invalid token: expired").then());
    assertEquals(Refusal.Then.LATER, refused(500, "Exception", "Internal server error").then());
    provider.answers(
        429,
        "{\"status_code\":429,\"errors\":[{\"error\":\"RateLimitError\",\"message\":\"Exceeded rate limit\"}]}",
        Map.of("Retry-After", "17"));
    assertEquals(Duration.ofSeconds(17), refusal().pause());
  }

  @Test
  void anAnswerThatIsNoJsonIsAFaultLikeAnother() {
    provider.answers(502, "<html>Bad gateway</html>");
    assertEquals(Refusal.Then.LATER, refusal().then());
  }

  @Test
  void aProviderThatDoesNotAnswerIsNoRefusal() {
    provider.close();
    var silent =
        assertThrows(
            Exception.class, () -> await(carrier.send(message(MessageChannel.TEXT, null))));
    assertFalse(silent instanceof Refused);
  }

  @Test
  void withoutItsKeysNothingIsSentAndWhatIsMissingIsSaid() {
    assertEquals(Optional.empty(), carrier.missing());
    assertTrue(carrier(Map.of("api-key", "")).missing().orElseThrow().contains("api-key"));
    carrier = carrier(Map.of("text-template", ""));
    assertEquals(Refusal.Then.ALL_WAIT, refusal().then());
    assertEquals(0, provider.times());
  }

  private Refusal refused(int status, String error, String words) {
    provider.answers(
        status,
        new JsonObject()
            .put("status_code", status)
            .put(
                "errors",
                new io.vertx.core.json.JsonArray()
                    .add(new JsonObject().put("error", error).put("message", words)))
            .encode());
    return refusal();
  }

  private Refusal refusal() {
    return assertThrows(
            Refused.class, () -> await(carrier.send(message(MessageChannel.TEXT, null))))
        .refusal();
  }

  private static Outgoing message(MessageChannel channel, byte[] pdf) {
    return new Outgoing(ID, channel, "to", "Ms Tina Osei", "Your rent", "The words.", pdf, 1);
  }

  private NotifyCarrier carrier(Map<String, String> other) {
    Map<String, String> values = new HashMap<>();
    values.put("url", provider.url());
    values.put("service-id", "26785a09-0000-4000-8000-000000000003");
    values.put("api-key", "8ff5a3b6-0000-4000-8000-000000000002");
    values.put("text-template", "text-template");
    values.put("email-template", "email-template");
    values.put("email-file-template", "email-file-template");
    values.put("receipts-token", "agreed");
    values.putAll(other);
    Map<String, String> properties = new HashMap<>();
    values.forEach((key, value) -> properties.put("quarterday.messages.notify." + key, value));
    var settings =
        new SmallRyeConfigBuilder()
            .withMapping(MessageSettings.class)
            .withSources(new PropertiesConfigSource(properties, "test", 100))
            .build()
            .getConfigMapping(MessageSettings.class);
    return new NotifyCarrier(WebClient.create(vertx), settings.govUkNotify(), new Today());
  }
}
