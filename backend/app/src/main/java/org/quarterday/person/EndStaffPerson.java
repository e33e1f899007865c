package org.quarterday.person;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Ends a declaration that a colleague is, or is close to, a person on record: the accounts are open
 * to them again. Nobody ends their own. What it said, who ended it and why stay on the audit log.
 */
@ApplicationScoped
class EndStaffPerson {

  @Schema(name = "StaffPersonEnding")
  record Request(
      @NotBlank @Size(min = 5, max = 200) @Schema(examples = "Declared on the wrong person")
          String reason) {}

  @Schema(name = "StaffPersonEnded")
  record Answer(UUID id) {}

  @Inject Work work;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.reason(),
        session ->
            Sql.row(
                    session,
                    "select issuer, subject from staff_person where id = ?1 for update",
                    id)
                .invoke(row -> refuse(by, row))
                .chain(() -> Sql.run(session, "delete from staff_person where id = ?1", id))
                .map(done -> new Answer(id)));
  }

  private static void refuse(Actor by, Object[] row) {
    if (row == null) {
      throw Problem.of(PersonProblem.DECLARATION_NOT_FOUND, "It may have been ended already.");
    }
    if (by.issuer().equals(row[0]) && by.subject().equals(row[1])) {
      throw Problem.of(
          CommonProblem.OWN_ACCOUNT, "It is about you. Another administrator has to end it.");
    }
  }
}
