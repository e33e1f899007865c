package org.quarterday.formertenant;

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
import org.quarterday.formertenant.rules.CasePack;
import org.quarterday.formertenant.rules.CaseStage;
import org.quarterday.formertenant.rules.ReportGround;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.Tasks;

/**
 * Reports a complex case upward with its whole pack, kept as it stood. Until it is answered nothing
 * presses for the debt.
 */
@ApplicationScoped
class ReportCase {

  @Schema(name = "FormerTenantReportRequest")
  record Request(
      @NotNull ReportGround ground,
      @NotBlank
          @Size(max = 1000)
          @Schema(
              examples =
                  "Mr Price says he left in 2023 and the tenancy went on without him. May we ask Ms Price alone?")
          String question) {}

  @Schema(name = "FormerTenantReported")
  record Answer(UUID id, UUID caseId, String contentHash) {}

  private static final String BALANCE =
      "select balance_pence from account_balance where account_id = ?1";

  private static final String INSERT =
      """
      insert into former_tenant_report (account_id, id, case_id, state, ground, question, balance_pence, content_hash, asked_by, asked_by_name)
      values (?1, ?2, ?3, 'ASKED', ?4, ?5, ?6, ?7, ?8, ?9)\
      """;

  private static final String PACK =
      """
      insert into former_tenant_pack (account_id, report_id, pack) values (?1, ?2, cast(cast(?3 as text) as jsonb))\
      """;

  /** The kind of the task, and the beginning of what it is about. */
  static final String TASK = "FORMER_TENANT_REPORT";

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject Tasks tasks;
  @Inject ObjectMapper json;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID caseId, Request request) {
    record Whole(UUID caseId, Request request) {}
    return once.write(
        by,
        key,
        new Whole(caseId, request),
        Answer.class,
        session ->
            HeldCase.hold(session, caseId)
                .call(held -> ownAccount.refuse(session, by, held.accountId()))
                .invoke(ReportCase::refuse)
                .chain(held -> report(session, by, held, request)));
  }

  private static void refuse(HeldCase held) {
    if (held.stage() == CaseStage.CLOSED) {
      throw Problem.of(FormerTenantProblem.CASE_CANNOT, "The case is closed.");
    }
    if (held.reported()) {
      throw Problem.of(
          FormerTenantProblem.CASE_REPORTED, "Have the report that waits answered first.");
    }
  }

  private Uni<Answer> report(Mutiny.Session session, Actor by, HeldCase held, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    var question =
        new CasePack.Question(
            request.ground().words(), request.question().strip(), by.name(), today.date());
    return PackFacts.of(session, held, question, today.date())
        .map(this::written)
        .chain(pack -> {
          String hash =
              ContentHash.of(
                  List.of(held.accountId().toString(), id.toString(), question.words(), pack));
          return Sql.row(session, BALANCE, held.accountId())
              .chain(balance ->
                  Sql.run(
                      session,
                      INSERT,
                      held.accountId(),
                      id,
                      held.id(),
                      request.ground().name(),
                      question.words(),
                      ((Number) balance[0]).longValue(),
                      hash,
                      by.id(),
                      by.name()))
              .chain(() -> Sql.run(session, PACK, held.accountId(), id, pack))
              .chain(() -> tell(session, by, held, id, request))
              .replaceWith(new Answer(id, held.id(), hash));
        });
  }

  private Uni<Void> tell(
      Mutiny.Session session, Actor by, HeldCase held, UUID id, Request request) {
    return CaseEvents.add(
            session,
            by,
            new CaseEvents.Event(
                held.accountId(),
                held.id(),
                CaseEvents.Kind.REPORTED,
                null,
                held.stage(),
                "Reported upward: %s.".formatted(request.ground().words()),
                0,
                null))
        .chain(() ->
            tasks.raise(
                session,
                by,
                new Tasks.Task(
                    held.accountId(),
                    TASK,
                    "A former tenant's case waits for an answer",
                    "Read the pack of the report and answer its question. Nothing presses for the debt until then.",
                    Tasks.Priority.THREE_DAYS,
                    TASK + ":" + id)))
        .replaceWithVoid();
  }

  private String written(CasePack pack) {
    try {
      return json.writeValueAsString(pack.text());
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
