package org.quarterday.message;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.quarterday.message.rules.ProviderStatus;
import org.quarterday.message.rules.Refusal;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.notify.NotifyClient;
import org.quarterday.platform.notify.NotifyClient.Answer;

/**
 * GOV.UK Notify. Our id is its reference: whoever does not know whether a message went looks for
 * the reference first, so it goes twice only if the provider took it and does not show it yet when
 * it is looked for.
 */
class NotifyCarrier implements Carrier {

  private static final String SETTINGS = "quarterday.messages.notify";

  private final NotifyClient notify;
  private final MessageSettings.Notify settings;

  NotifyCarrier(WebClient http, MessageSettings.Notify settings, Today today) {
    this.settings = settings;
    this.notify =
        new NotifyClient(
            http, settings.url(), settings.serviceId(), settings.apiKey(), SETTINGS, today);
  }

  @Override
  public String name() {
    return "NOTIFY";
  }

  @Override
  public Optional<String> missing() {
    boolean complete =
        Stream.of(
                settings.serviceId(),
                settings.apiKey(),
                settings.textTemplate(),
                settings.emailTemplate(),
                settings.receiptsToken())
            .allMatch(Optional::isPresent);
    return complete
        ? Optional.empty()
        : Optional.of(
            SETTINGS
                + " is not complete: service-id, api-key, text-template, email-template and receipts-token.");
  }

  @Override
  public boolean tells() {
    return true;
  }

  @Override
  public Uni<Optional<String>> find(Outgoing message) {
    return notify
        .find(message.id().toString())
        .map(answer -> {
          JsonArray found = taken(answer, 200).body().getJsonArray("notifications");
          return found == null || found.isEmpty()
              ? Optional.empty()
              : Optional.of(found.getJsonObject(0).getString("id"));
        });
  }

  @Override
  public Uni<String> send(Outgoing message) {
    return Uni.createFrom()
        .deferred(() -> notify.send(kind(message.channel()), body(message)))
        .map(answer -> taken(answer, 201).body().getString("id"));
  }

  @Override
  public Uni<Optional<ProviderStatus>> ask(String providerReference) {
    return notify
        .ask(providerReference)
        .map(answer -> ProviderStatus.of(taken(answer, 200).body().getString("status")));
  }

  private static Answer taken(Answer answer, int status) {
    if (answer.status() != status) {
      throw new Refused(
          Refusal.ofNotify(answer.status(), answer.error(), answer.words(), answer.waitSeconds()));
    }
    return answer;
  }

  private static String kind(MessageChannel channel) {
    return switch (channel) {
      case TEXT -> "sms";
      case EMAIL -> "email";
      case POST -> "letter";
    };
  }

  private JsonObject body(Outgoing message) {
    var body = new JsonObject().put("reference", message.id().toString());
    return switch (message.channel()) {
      case TEXT ->
          body.put("phone_number", message.to())
              .put("template_id", template(settings.textTemplate()))
              .put("personalisation", new JsonObject().put("body", message.body()));
      case EMAIL -> email(body, message);
      case POST -> body.put("content", Base64.getEncoder().encodeToString(message.pdf()));
    };
  }

  private JsonObject email(JsonObject body, Outgoing message) {
    var places = new JsonObject().put("subject", message.subject()).put("body", message.body());
    if (message.pdf() != null) {
      places.put(
          "link_to_file",
          new JsonObject()
              .put("file", Base64.getEncoder().encodeToString(message.pdf()))
              .put("filename", "letter.pdf"));
    }
    return body.put("email_address", message.to())
        .put(
            "template_id",
            template(
                message.pdf() == null ? settings.emailTemplate() : settings.emailFileTemplate()))
        .put("personalisation", places);
  }

  private static String template(Optional<String> setting) {
    return setting.orElseThrow(() ->
        new Refused(Refusal.notSetUp(SETTINGS + " names no template for this kind of message.")));
  }
}
