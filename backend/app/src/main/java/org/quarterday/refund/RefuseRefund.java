package org.quarterday.refund;

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
import org.quarterday.refund.rules.RefundEvent;
import org.quarterday.refund.rules.RefundState;

/** Refuses another person's refund, with a note for who asked. Nothing is posted, ever. */
@ApplicationScoped
class RefuseRefund {

  @Schema(name = "RefundRefusal")
  record Request(
      @NotBlank @Size(max = 200) @Schema(examples = "The October payment is a third party’s")
          String note) {}

  @Schema(name = "RefundRefused")
  record Answer(UUID id, RefundState state) {}

  private static final String REFUSED =
      """
      update refund set state = ?3, decided_by = ?4, decided_by_name = ?5, decided_at = clock_timestamp(), decision_note = ?6,
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
            Refund.hold(session, id)
                .call(refund -> ownAccount.refuse(session, by, refund.accountId()))
                .invoke(refund -> refund.after(RefundEvent.REFUSE))
                .invoke(refund -> FourEyes.require(refund.askedBy(), by, "asked for this refund"))
                .call(refund ->
                    Sql.run(
                        session,
                        REFUSED,
                        refund.accountId(),
                        id,
                        RefundState.REFUSED.name(),
                        by.id(),
                        by.name(),
                        request.note().strip()))
                .replaceWith(new Answer(id, RefundState.REFUSED)));
  }
}
