package org.quarterday.message;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.message.rules.Recipient;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Sends fixed words to a number or address of whoever sets the gateway up, by the way everything
 * goes: what arrives shows that keys, templates, pace and call-back are right.
 */
@ApplicationScoped
class SendTestMessage {

  @Schema(name = "TestMessageRequest")
  record Request(
      @NotNull @Schema(description = "TEXT or EMAIL.") MessageChannel channel,
      @NotBlank
          @Size(max = 200)
          @Schema(description = "Your own number or address.", examples = "07700900123")
          String to) {}

  @Schema(name = "TestMessageQueued")
  record Answer(UUID id) {}

  private static final String AUDITED =
      """
      insert into audit_event (actor, actor_name, client, subject, subject_id, action, after)
      values (?1, ?2, ?3, 'message', ?4, 'INSERT', jsonb_build_object('about', 'TEST', 'channel', cast(?5 as text)))\
      """;

  @Inject Work work;
  @Inject Messages messages;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  Uni<Answer> run(Actor by, Request request) {
    String wrong =
        switch (request.channel()) {
          case TEXT -> Recipient.wrongNumber(request.to());
          case EMAIL -> Recipient.wrongEmail(request.to());
          case POST -> null;
        };
    if (request.channel() == MessageChannel.POST) {
      throw Problem.of(CommonProblem.INVALID, "Test post with a letter.").at("/channel");
    }
    if (wrong != null) {
      throw Problem.of(CommonProblem.INVALID, wrong).at("/to");
    }
    return work.write(
        by,
        session ->
            messages
                .queue(session, by, test(by, request))
                .call(id -> audited(session, by, id, request.channel()))
                .map(Answer::new));
  }

  private NewMessage test(Actor by, Request request) {
    return new NewMessage(
        request.channel(),
        request.to().strip(),
        by.name(),
        "A test of messages",
        "This is a test of the rent office's messages. Nothing has to be done. " + council,
        null,
        MessageAbout.TEST,
        UUID.randomUUID(),
        null,
        null);
  }

  private static Uni<Integer> audited(
      Mutiny.Session session, Actor by, UUID id, MessageChannel channel) {
    return Sql.run(
        session, AUDITED, by.id(), by.name(), by.client(), id.toString(), channel.name());
  }
}
