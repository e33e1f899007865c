package org.quarterday.task;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Says what was done about a task, once. */
@ApplicationScoped
class FinishTask {

  @Schema(name = "TaskOutcome")
  record Request(
      @NotBlank
          @Size(max = 500)
          @Schema(examples = "Spoke to Ms Okafor; she will send a new Direct Debit form.")
          String outcome) {}

  @Schema(name = "TaskFinished")
  record Answer(UUID id) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            Sql.row(
                    session,
                    "select state, account_id, done_elsewhere from task where id = ?1 for update",
                    id)
                .invoke(FinishTask::refuse)
                .call(row ->
                    row[1] == null
                        ? Uni.createFrom().voidItem()
                        : ownAccount.refuse(session, by, (UUID) row[1]))
                .chain(() ->
                    Sql.run(
                        session,
                        """
                        update task set state = 'DONE', outcome = ?2, done_by = ?3, done_by_name = ?4, done_at = clock_timestamp(),
                               version = version + 1 where id = ?1\
                        """,
                        id,
                        request.outcome().strip(),
                        by.id(),
                        by.name()))
                .replaceWith(new Answer(id)));
  }

  private static void refuse(Object[] row) {
    if (row == null) {
      throw Problem.of(TaskProblem.TASK_NOT_FOUND, "Look at the list of tasks again.");
    }
    if ("DONE".equals(row[0])) {
      throw Problem.of(TaskProblem.TASK_DONE, "Nothing is left to do.");
    }
    if ((Boolean) row[2]) {
      throw Problem.of(
          TaskProblem.TASK_DONE_ELSEWHERE, "Do what it is about; that finishes the task.");
    }
  }
}
