package org.quarterday.standingorder;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.standingorder.rules.StandingOrderState;

/**
 * Writes down that a standing order is at an end from a day on. Only its payer can stop it at the
 * bank: what still comes is on the list of exceptions.
 */
@ApplicationScoped
class EndOrder {

  @Schema(name = "StandingOrderEndRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Nothing is due after it.") LocalDate endsOn,
      @NotBlank @Size(min = 5, max = 200) @Schema(examples = "Pays by Direct Debit from now on")
          String reason) {}

  @Schema(name = "StandingOrderEnded")
  record Answer(UUID id, StandingOrderState state) {}

  private static final String END =
      "update standing_order set ends_on = ?3 where account_id = ?1 and id = ?2";

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  /**
   * @throws Problem 404 STANDING_ORDER_NOT_FOUND, 409 STANDING_ORDER_OVER, 412 when somebody else
   *     was faster
   */
  Uni<Answer> run(Actor by, UUID accountId, UUID orderId, String ifMatch, Request request) {
    String reason = request.reason().strip();
    return work.write(
        by,
        reason,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> HeldOrder.hold(session, accountId, orderId))
                .invoke(order -> IfMatch.require(ifMatch, order.version()))
                .invoke(order -> order.after(StandingOrderState.Event.END))
                .call(() -> Sql.run(session, END, accountId, orderId, request.endsOn()))
                .chain(order ->
                    order.move(
                        session,
                        by,
                        StandingOrderState.Event.END,
                        "Ended on " + request.endsOn() + ": " + reason))
                .map(state -> new Answer(orderId, state)));
  }
}
