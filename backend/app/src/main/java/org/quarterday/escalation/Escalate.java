package org.quarterday.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.escalation.rules.EscalationGround;
import org.quarterday.escalation.rules.EscalationPack;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Puts a case to an officer with a question. The pack is made before the transaction, in one look
 * at the books, and has to be of the same entries under the account's lock; from then on it stands.
 */
@ApplicationScoped
class Escalate {

  @Schema(name = "EscalationRequest")
  record Request(
      @NotNull EscalationGround ground,
      @NotBlank
          @Size(max = 1000)
          @Schema(examples = "May I agree £3.65 a week although the order says £20?")
          String question) {}

  @Schema(name = "Escalated")
  record Answer(UUID id, String contentHash) {}

  private static final String IN_TURN =
      "select balance_pence, entry_count from account_balance where account_id = ?1 for update";

  private static final String OPEN =
      "select 1 from escalation where account_id = ?1 and state in ('ASKED', 'ASKED_BACK')";

  private static final String INSERT =
      """
      insert into escalation (account_id, id, state, ground, question, balance_pence, content_hash, task_kind, task_about, asked_by, asked_by_name)
      values (?1, ?2, 'ASKED', ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)\
      """;

  private static final String PACK =
      "insert into escalation_pack (account_id, escalation_id, pack) values (?1, ?2, cast(cast(?3 as text) as jsonb))";

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject PackFacts facts;
  @Inject EscalationTurns turns;
  @Inject ObjectMapper json;
  @Inject Today today;

  /**
   * @throws Problem 409 ESCALATED_ALREADY, ESCALATION_MOVED
   */
  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    var question =
        new EscalationPack.Question(
            request.ground().words(), request.question().strip(), by.name(), today.date());
    return ownAccount
        .refuse(by, accountId)
        .chain(() -> facts.of(accountId, question))
        .chain(found ->
            once.write(
                by,
                key,
                new Whole(accountId, request),
                Answer.class,
                session ->
                    ownAccount
                        .refuse(session, by, accountId)
                        .chain(() -> Sql.row(session, IN_TURN, accountId))
                        .invoke(row -> refuseMoved(row, found))
                        .chain(() -> Sql.row(session, OPEN, accountId))
                        .invoke(Escalate::refuseOpen)
                        .chain(() -> save(session, by, accountId, request, found.pack()))));
  }

  private static void refuseMoved(Object[] row, PackFacts.Found found) {
    if (((Number) row[1]).intValue() != found.entries()) {
      throw Problem.of(EscalationProblem.ESCALATION_MOVED, "Send it again: the pack is made anew.");
    }
  }

  private static void refuseOpen(Object[] open) {
    if (open != null) {
      throw Problem.of(
          EscalationProblem.ESCALATED_ALREADY, "Look at it under Escalations of this account.");
    }
  }

  private Uni<Answer> save(
      Mutiny.Session session, Actor by, UUID accountId, Request request, EscalationPack pack) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String words = written(pack);
    String question = request.question().strip();
    String hash =
        ContentHash.of(
            List.of(accountId.toString(), id.toString(), request.ground().name(), question, words));
    var task = EscalationTurns.forOfficer(accountId, id, id, request.ground(), question);
    return Sql.run(
            session,
            INSERT,
            accountId,
            id,
            request.ground().name(),
            question,
            pack.account().balancePence(),
            hash,
            task.kind(),
            task.about(),
            by.id(),
            by.name())
        .chain(() -> Sql.run(session, PACK, accountId, id, words))
        .chain(() -> turns.said(session, by, accountId, id, EscalationTurns.Kind.ASKED, question))
        .chain(() -> turns.waits(session, by, task))
        .replaceWith(new Answer(id, hash));
  }

  private String written(EscalationPack pack) {
    try {
      return json.writeValueAsString(pack.text());
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
