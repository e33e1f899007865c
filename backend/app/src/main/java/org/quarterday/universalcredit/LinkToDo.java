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

/** Says whose tenancy a to-do is about, or that it is another one's. */
@ApplicationScoped
class LinkToDo {

  @Schema(name = "UniversalCreditToDoAccount")
  record Request(@NotBlank @Size(max = 40) @Schema(examples = "T500123") String accountReference) {}

  @Schema(name = "UniversalCreditToDoLinked")
  record Answer(UUID id, UUID accountId) {}

  private static final String LINK =
      "update universal_credit_to_do set account_id = ?2, version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject HeldToDo held;

  /**
   * @throws Problem 404 UC_TO_DO_NOT_FOUND, 409 UC_TO_DO_OVER, UC_TO_DO_TAKEN, 422 UC_TO_DO_WRONG
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            held.of(session, by, id)
                .invoke(toDo -> {
                  toDo.refuseOver();
                  toDo.refuseOthers(by);
                })
                .chain(() -> NewToDo.find(session, by, request.accountReference))
                .call(account -> Sql.run(session, LINK, id, account))
                .map(account -> new Answer(id, account)));
  }
}
