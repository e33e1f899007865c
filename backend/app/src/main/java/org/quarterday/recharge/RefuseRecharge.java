package org.quarterday.recharge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.recharge.rules.RechargeState;

/** Refuses another person's recharge, with a note for who made it. Nothing is posted, ever. */
@ApplicationScoped
class RefuseRecharge {

  @Schema(name = "RechargeRefusal")
  record Request(
      @NotBlank @Size(max = 200) @Schema(examples = "The inspection shows it was so at the start")
          String note) {}

  @Schema(name = "RechargeRefused")
  record Answer(UUID id, RechargeState state) {}

  private static final String REFUSED =
      """
      update recharge set state = 'REFUSED', decided_by = ?3, decided_by_name = ?4, decided_at = clock_timestamp(), decision_note = ?5,
             version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.note(),
        session ->
            Recharge.hold(session, id)
                .call(held -> ownAccount.refuse(session, by, held.accountId()))
                .invoke(held -> held.after(RechargeState.Event.REFUSE))
                .invoke(held -> FourEyes.require(held.madeBy(), by, "made this recharge"))
                .call(held ->
                    Sql.run(
                        session,
                        REFUSED,
                        held.accountId(),
                        id,
                        by.id(),
                        by.name(),
                        request.note().strip()))
                .replaceWith(new Answer(id, RechargeState.REFUSED)));
  }
}
