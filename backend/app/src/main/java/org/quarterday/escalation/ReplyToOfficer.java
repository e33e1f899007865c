package org.quarterday.escalation;

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
import org.quarterday.escalation.rules.EscalationState;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Tells the officer what was asked back; it is with the officer again. */
@ApplicationScoped
class ReplyToOfficer {

  @Schema(name = "EscalationReply")
  record Request(
      @NotBlank
          @Size(max = 500)
          @Schema(examples = "She earns £1,140 a month and pays £60 for the bus")
          String words) {}

  private static final String WAITS =
      """
      update escalation set state = ?3, task_kind = ?4, task_about = ?5, version = version + 1 where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject EscalationTurns turns;

  /**
   * @throws Problem 404 ESCALATION_NOT_FOUND, 409 ESCALATION_CANNOT
   */
  Uni<DecideEscalation.Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            HeldEscalation.hold(session, id)
                .call(held -> ownAccount.refuse(session, by, held.accountId()))
                .chain(held -> reply(session, by, held, request.words().strip())));
  }

  private Uni<DecideEscalation.Answer> reply(
      Mutiny.Session session, Actor by, HeldEscalation held, String words) {
    EscalationState next = held.after(EscalationState.Move.REPLY);
    var task =
        EscalationTurns.forOfficer(
            held.accountId(),
            held.id(),
            UuidCreator.getTimeOrderedEpoch(),
            held.ground(),
            "They replied: " + words);
    return turns
        .done(session, by, held, words)
        .chain(() ->
            turns.said(
                session, by, held.accountId(), held.id(), EscalationTurns.Kind.REPLIED, words))
        .chain(() -> turns.waits(session, by, task))
        .chain(() ->
            Sql.run(
                session,
                WAITS,
                held.accountId(),
                held.id(),
                next.name(),
                task.kind(),
                task.about()))
        .replaceWith(new DecideEscalation.Answer(held.id(), next));
  }
}
