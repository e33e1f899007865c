package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.util.List;
import org.quarterday.online.rules.OneTimeCode;
import org.quarterday.online.rules.OneTimeCode.Channel;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.notify.NotifyClient;

/**
 * Sends codes by GOV.UK Notify: text messages, and letters the provider prints. The templates have
 * the place {@code code}; nothing personal but the address is sent with it. Codes never stand in
 * the queue of messages, where staff could read them.
 */
class NotifyPost implements CodePost {

  private final NotifyClient notify;
  private final OnlineSettings.Codes settings;

  NotifyPost(WebClient http, OnlineSettings.Codes settings, Today today) {
    this.notify =
        new NotifyClient(
            http,
            settings.url(),
            settings.serviceId(),
            settings.apiKey(),
            "quarterday.online.codes",
            today);
    this.settings = settings;
  }

  @Override
  public Uni<Void> send(Message message) {
    boolean text = message.channel() == Channel.TEXT;
    var fields = new JsonObject().put("code", OneTimeCode.shown(message.code()));
    var body =
        new JsonObject()
            .put("reference", message.proofId().toString())
            .put(
                "template_id",
                notify.needed(text ? settings.textTemplate() : settings.letterTemplate()))
            .put("personalisation", fields);
    if (text) {
      body.put("phone_number", message.to().getFirst());
    } else {
      address(fields, message);
    }
    return notify
        .send(text ? "sms" : "letter", body)
        .invoke(answer -> {
          if (answer.status() != 201) {
            throw new IllegalStateException("the provider answered " + answer.status());
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
}
