package org.quarterday.courtcost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.courtcost.rules.CourtCostState;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Refuses another person's instruction, with a note. Nothing is posted, ever. */
@ApplicationScoped
class RefuseCourtCost {

  @Schema(name = "CourtCostRefusal")
  record Request(
      @NotBlank @Size(max = 200) @Schema(examples = "The order does not name this fee")
          String note) {}

  @Schema(name = "CourtCostRefused")
  record Answer(UUID id, CourtCostState state) {}

  private static final String REFUSED =
      """
      update court_cost set state = 'REFUSED', decided_by = ?3, decided_by_name = ?4, decided_at = clock_timestamp(), decision_note = ?5,
             version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    String note = request.note.strip();
    return work.write(
        by,
        note,
        session ->
            CourtCost.hold(session, id)
                .call(held -> ownAccount.refuse(session, by, held.accountId()))
                .invoke(held -> held.after(CourtCostState.Event.REFUSE))
                .invoke(held -> FourEyes.require(held.madeBy(), by, "instructed these costs"))
                .call(held ->
                    Sql.run(session, REFUSED, held.accountId(), id, by.id(), by.name(), note))
                .replaceWith(new Answer(id, CourtCostState.REFUSED)));
  }
}
