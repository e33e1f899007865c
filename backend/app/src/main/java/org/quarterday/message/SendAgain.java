package org.quarterday.message;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.message.rules.Recipient;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Sends the words of a text or an e-mail that failed to another number or address, as a message of
 * its own that names the old one. Once: what failed again is sent again from there. A letter
 * carries its address on its page and is queued anew where letters are.
 */
@ApplicationScoped
class SendAgain {

  @Schema(name = "SendMessageAgain")
  record Request(
      @NotBlank
          @Size(max = 200)
          @Schema(description = "The number or address it goes to now.", examples = "07700900456")
          String to,
      @NotBlank @Size(max = 200) @Schema(examples = "She gave her new number by telephone.")
          String why) {}

  @Schema(name = "MessageSentAgain")
  record Answer(UUID id) {}

  /** Of its own, so that who waited for it reads what the one before did. */
  private static final String IN_TURN = "select id from message where id = ?1 for update";

  private static final String FAILED =
      """
      select m.state, m.channel, m.account_id, exists (select from message again where again.resend_of = m.id)
        from message m where m.id = ?1\
      """;

  private static final String AGAIN =
      """
      insert into message (id, channel, recipient, name, subject, body, pdf, about, about_id, account_id, person_id, resend_of, queued_by, queued_by_name)
      select ?2, channel, ?3, name, subject, body, pdf, about, about_id, account_id, person_id, id, ?4, ?5 from message where id = ?1\
      """;

  /** The database numbers the next event of its history. */
  private static final String NUMBERED = "update message set attempts = attempts where id = ?1";

  private static final String NOTED =
      """
      insert into message_event (message_id, number, state, attempts, words, made_by_name)
      select m.id, m.version, m.state, m.attempts, ?2, ?3 from message m where m.id = ?1\
      """;

  /** On the audit log without the words of the message. */
  private static final String AUDITED =
      """
      insert into audit_event (actor, actor_name, client, reason, subject, subject_id, action, after)
      values (?1, ?2, ?3, ?4, 'message', ?5, 'INSERT', jsonb_build_object('resend_of', cast(?6 as text)))\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    UUID again = UuidCreator.getTimeOrderedEpoch();
    return work.write(
        by,
        request.why().strip(),
        session ->
            Sql.rows(session, IN_TURN, id)
                .chain(() -> Sql.row(session, FAILED, id))
                .call(row -> refuseOwn(session, by, row))
                .invoke(row -> refuse(row, request.to()))
                .chain(row ->
                    Sql.run(session, AGAIN, id, again, to(row, request.to()), by.id(), by.name()))
                .chain(() -> noted(session, by, id, again, request.why().strip()))
                .replaceWith(new Answer(again)));
  }

  private Uni<Void> refuseOwn(Mutiny.Session session, Actor by, Object[] row) {
    return row == null || row[2] == null
        ? Uni.createFrom().voidItem()
        : ownAccount.refuse(session, by, (UUID) row[2]);
  }

  private static void refuse(Object[] row, String to) {
    if (row == null) {
      throw Problem.of(MessageProblem.MESSAGE_NOT_FOUND, "Look at the list of messages again.");
    }
    if (!"FAILED".equals(row[0])) {
      throw Problem.of(
          MessageProblem.MESSAGE_NOT_FAILED, "Only what did not arrive is sent again.");
    }
    if ((Boolean) row[3]) {
      throw Problem.of(
          MessageProblem.MESSAGE_SENT_AGAIN, "Look at the message that was sent in its place.");
    }
    if ("POST".equals(row[1])) {
      throw Problem.of(MessageProblem.MESSAGE_POSTED, "Queue the letter anew from its account.");
    }
    String wrong = "TEXT".equals(row[1]) ? Recipient.wrongNumber(to) : Recipient.wrongEmail(to);
    if (wrong != null) {
      throw Problem.of(CommonProblem.INVALID, wrong).at("/to");
    }
  }

  private static String to(Object[] row, String to) {
    return "TEXT".equals(row[1]) ? Recipient.number(to) : to.strip();
  }

  private static Uni<Integer> noted(
      Mutiny.Session session, Actor by, UUID id, UUID again, String why) {
    return Sql.run(session, NUMBERED, id)
        .chain(
            () -> Sql.run(session, NOTED, id, "Sent again to another address: " + why, by.name()))
        .chain(() ->
            Sql.run(
                session,
                AUDITED,
                by.id(),
                by.name(),
                by.client(),
                why,
                again.toString(),
                id.toString()));
  }
}
