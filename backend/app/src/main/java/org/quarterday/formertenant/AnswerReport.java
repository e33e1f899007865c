package org.quarterday.formertenant;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/** Answers another person's report, for the pack that was read. The case goes on from there. */
@ApplicationScoped
class AnswerReport {

  @Schema(name = "FormerTenantReportAnswer")
  record Request(
      @NotBlank @Schema(description = "The hash of the report that was read.") String contentHash,
      @NotBlank
          @Size(max = 480)
          @Schema(examples = "Ask Ms Price alone; Mr Price's release of 2023 is on the file")
          String answer) {}

  @Schema(name = "FormerTenantReportAnswered")
  record Answer(UUID id, UUID caseId) {}

  private record Waiting(UUID accountId, UUID caseId, String askedBy, String hash) {}

  private static final String HOLD =
      """
      select account_id, case_id, state, asked_by, content_hash from former_tenant_report where id = ?1 for update\
      """;

  private static final String ANSWERED =
      """
      update former_tenant_report set state = 'ANSWERED', answer = ?3, answered_by = ?4, answered_by_name = ?5,
             answered_at = clock_timestamp(), version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Tasks tasks;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            hold(session, id)
                .call(waiting -> ownAccount.refuse(session, by, waiting.accountId()))
                .invoke(waiting -> refuse(waiting, by, request))
                .call(waiting -> answer(session, by, id, waiting, request))
                .map(waiting -> new Answer(id, waiting.caseId())));
  }

  private static Uni<Waiting> hold(Mutiny.Session session, UUID id) {
    return Sql.row(session, HOLD, id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(FormerTenantProblem.REPORT_NOT_FOUND, "Look at the list again.");
          }
          if (!"ASKED".equals(row[2])) {
            throw Problem.of(FormerTenantProblem.REPORT_ANSWERED, "Read the answer on the case.");
          }
          return new Waiting((UUID) row[0], (UUID) row[1], (String) row[3], (String) row[4]);
        });
  }

  private static void refuse(Waiting waiting, Actor by, Request request) {
    FourEyes.require(waiting.askedBy(), by, "reported this case");
    if (!waiting.hash().equals(request.contentHash())) {
      throw Problem.of(FormerTenantProblem.CASE_CANNOT, "Read the report again.")
          .at("/contentHash");
    }
  }

  private Uni<Void> answer(
      Mutiny.Session session, Actor by, UUID id, Waiting waiting, Request request) {
    return Sql.run(
            session,
            ANSWERED,
            waiting.accountId(),
            id,
            request.answer().strip(),
            by.id(),
            by.name())
        .chain(() -> HeldCase.hold(session, waiting.caseId()))
        .chain(held ->
            CaseEvents.add(
                session,
                by,
                new CaseEvents.Event(
                    held.accountId(),
                    held.id(),
                    CaseEvents.Kind.ANSWERED,
                    null,
                    held.stage(),
                    "Answered: " + request.answer().strip(),
                    0,
                    null)))
        .chain(() ->
            tasks.done(
                session,
                by,
                ReportCase.TASK,
                ReportCase.TASK + ":" + id,
                request.answer().strip()));
  }
}
