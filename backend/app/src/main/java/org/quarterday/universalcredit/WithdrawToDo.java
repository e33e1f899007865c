package org.quarterday.universalcredit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.universalcredit.rules.ToDoState;

/** Takes a to-do off that the portal does not show any more, with why. */
@ApplicationScoped
class WithdrawToDo {

  @Schema(name = "UniversalCreditToDoWithdrawal")
  record Request(@NotBlank @Size(max = 300) String why) {}

  @Schema(name = "UniversalCreditToDoWithdrawn")
  record Answer(UUID id, ToDoState state) {}

  private static final String WITHDRAW =
      "update universal_credit_to_do set state = ?2, withdrawn_why = ?3, version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject HeldToDo held;

  /**
   * @throws Problem 404 UC_TO_DO_NOT_FOUND, 409 UC_TO_DO_OVER, UC_TO_DO_TAKEN
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.why.strip(),
        session ->
            held.of(session, by, id)
                .invoke(toDo -> toDo.refuseOthers(by))
                .map(toDo -> toDo.after(ToDoState.Event.WITHDRAW))
                .call(after -> Sql.run(session, WITHDRAW, id, after.name(), request.why.strip()))
                .map(after -> new Answer(id, after)));
  }
}
