package org.quarterday.standingorder;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** What to ask a tenant for, before anybody decides. Writes nothing. */
@ApplicationScoped
class AskAmount {

  @Schema(name = "StandingOrderAskRequest")
  record Request(@NotNull @Valid PayPlan plan) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject AskedAmounts amounts;

  /**
   * @throws Problem 422 STANDING_ORDER_DAY_WRONG, 409 STANDING_ORDER_YEAR_UNKNOWN
   */
  Uni<AskedOrder> run(Actor by, UUID accountId, Request request) {
    return work.write(
        by,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> amounts.of(session, accountId, request.plan())));
  }
}
