package org.quarterday.retention;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Lifts a legal hold that another person placed, when its matter is over. */
@ApplicationScoped
class LiftLegalHold {

  @Schema(name = "LegalHoldLifting")
  record Request(
      @NotBlank @Size(min = 5, max = 500) @Schema(examples = "Settled; Legal wrote on 3 June")
          String why) {}

  private static final String LIFT =
      """
      update legal_hold set lifted_on = ?2, lifted_by = ?3, lifted_by_name = ?4, lifted_why = ?5, version = version + 1 where id = ?1\
      """;

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 404 LEGAL_HOLD_NOT_FOUND, 409 SAME_PERSON, LEGAL_HOLD_LIFTED
   */
  Uni<SetLegalHold.Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            Sql.row(
                    session,
                    "select set_by, lifted_on from legal_hold where id = ?1 for update",
                    id)
                .invoke(row -> refuse(by, row))
                .chain(() -> lift(session, by, id, request.why().strip())));
  }

  private static void refuse(Actor by, Object[] row) {
    if (row == null) {
      throw Problem.of(RetentionProblem.LEGAL_HOLD_NOT_FOUND, "Look at the list again.");
    }
    if (row[1] != null) {
      throw Problem.of(RetentionProblem.LEGAL_HOLD_LIFTED, "Look at the list again.");
    }
    FourEyes.require((String) row[0], by, "placed this hold");
  }

  private Uni<SetLegalHold.Answer> lift(Mutiny.Session session, Actor by, UUID id, String why) {
    return Sql.run(session, LIFT, id, today.date(), by.id(), by.name(), why)
        .replaceWith(new SetLegalHold.Answer(id));
  }
}
