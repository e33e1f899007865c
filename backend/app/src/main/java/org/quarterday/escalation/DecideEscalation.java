package org.quarterday.escalation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.escalation.rules.EscalationState;
import org.quarterday.escalation.rules.EscalationState.Move;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** What an officer makes of another person's question, for the pack that was read. */
@ApplicationScoped
class DecideEscalation {

  /** The officer's part. */
  @Schema(name = "EscalationDecision")
  enum Decision {
    ANSWER(Move.ANSWER, EscalationTurns.Kind.ANSWERED),
    ASK_BACK(Move.ASK_BACK, EscalationTurns.Kind.ASKED_BACK),
    TAKE_OVER(Move.TAKE_OVER, EscalationTurns.Kind.TAKEN_OVER);

    private final Move move;
    private final EscalationTurns.Kind kind;

    Decision(Move move, EscalationTurns.Kind kind) {
      this.move = move;
      this.kind = kind;
    }
  }

  @Schema(name = "EscalationDecisionRequest")
  record Request(
      @NotNull Decision decision,
      @NotBlank @Schema(description = "The hash of the escalation that was read.")
          String contentHash,
      @NotBlank
          @Size(max = 500)
          @Schema(examples = "Agree £10 a week and look at it again in eight weeks")
          String words) {}

  @Schema(name = "EscalationMoved")
  record Answer(UUID id, EscalationState state) {}

  private static final String CLOSED =
      """
      update escalation set state = ?3, decided_by = ?4, decided_by_name = ?5, decided_at = clock_timestamp(), version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  private static final String WAITS =
      """
      update escalation set state = ?3, task_kind = ?4, task_about = ?5, version = version + 1 where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject EscalationTurns turns;

  /**
   * @throws Problem 404 ESCALATION_NOT_FOUND, 409 SAME_PERSON, ESCALATION_CHANGED,
   *     ESCALATION_CANNOT
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            HeldEscalation.hold(session, id)
                .call(held -> ownAccount.refuse(session, by, held.accountId()))
                .invoke(held -> refuse(held, by, request))
                .chain(held -> decide(session, by, held, request)));
  }

  private static void refuse(HeldEscalation held, Actor by, Request request) {
    FourEyes.require(held.askedBy(), by, "asked this question");
    if (!held.contentHash().equals(request.contentHash())) {
      throw Problem.of(EscalationProblem.ESCALATION_CHANGED, "Read it again.").at("/contentHash");
    }
  }

  private Uni<Answer> decide(
      Mutiny.Session session, Actor by, HeldEscalation held, Request request) {
    EscalationState next = held.after(request.decision().move);
    String words = request.words().strip();
    return turns
        .done(session, by, held, words)
        .chain(() ->
            turns.said(session, by, held.accountId(), held.id(), request.decision().kind, words))
        .chain(() ->
            next.closed()
                ? Sql.run(
                    session, CLOSED, held.accountId(), held.id(), next.name(), by.id(), by.name())
                : askBack(session, by, held, next, words))
        .replaceWith(new Answer(held.id(), next));
  }

  private Uni<Integer> askBack(
      Mutiny.Session session, Actor by, HeldEscalation held, EscalationState next, String words) {
    var task =
        EscalationTurns.forAsker(
            held.accountId(), held.id(), UuidCreator.getTimeOrderedEpoch(), words);
    return turns
        .waits(session, by, task)
        .chain(() ->
            Sql.run(
                session,
                WAITS,
                held.accountId(),
                held.id(),
                next.name(),
                task.kind(),
                task.about()));
  }
}
