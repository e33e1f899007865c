package org.quarterday.standingorder;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.standingorder.rules.StandingOrderState;
import org.quarterday.standingorder.rules.Terms;

/**
 * Other terms from a day on: another amount, day or frequency, because the tenant has told the bank
 * or will. What was due before stays as it was asked for.
 */
@ApplicationScoped
class ChangeOrder {

  /** The terms to be. */
  @Schema(name = "StandingOrderChangeRequest")
  record Request(
      @NotNull @Valid PayPlan plan,
      @Min(1)
          @Max(100_000_000)
          @Schema(
              nullable = true,
              description =
                  "A sum that was agreed, in pence; null for what the rent asks for, which follows it when it changes.")
          Long agreedPence,
      @NotBlank @Size(min = 5, max = 200) @Schema(examples = "Paid on the 1st from now on")
          String reason) {}

  /** What it is now. */
  @Schema(name = "StandingOrderChanged")
  record Answer(UUID id, @Schema(examples = "44167") long amountPence, AskedOrder asked) {}

  private static final String FOLLOWS =
      "update standing_order set follows_rent = ?3, less_weekly_pence = ?4, extra_pence = ?5 where account_id = ?1 and id = ?2";

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject AskedAmounts amounts;

  /**
   * @throws Problem 404 STANDING_ORDER_NOT_FOUND, 409 STANDING_ORDER_OVER, 412 when somebody else
   *     was faster, 422 STANDING_ORDER_DAY_WRONG or STANDING_ORDER_NOTHING_TO_ASK
   */
  Uni<Answer> run(Actor by, UUID accountId, UUID orderId, String ifMatch, Request request) {
    return work.write(
        by,
        request.reason().strip(),
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> HeldOrder.hold(session, accountId, orderId))
                .invoke(order -> IfMatch.require(ifMatch, order.version()))
                .invoke(order -> refuse(order, request))
                .chain(order ->
                    amounts
                        .of(session, accountId, request.plan())
                        .chain(asked -> save(session, by, order, request, asked))));
  }

  private static void refuse(HeldOrder order, Request request) {
    order.after(StandingOrderState.Event.CHANGE);
    var ends = order.schedule().endsOn();
    if (ends != null && ends.isBefore(request.plan().firstOn())) {
      throw Problem.of(StandingOrderProblem.STANDING_ORDER_DAY_WRONG, "It ends on " + ends + ".")
          .at("/plan/firstOn");
    }
    var began = order.schedule().terms().getFirst().fromOn();
    if (order.state() == StandingOrderState.RUNNING && request.plan().firstOn().isBefore(began)) {
      throw Problem.of(
              StandingOrderProblem.STANDING_ORDER_DAY_WRONG, "It has paid since " + began + ".")
          .at("/plan/firstOn");
    }
  }

  private static Uni<Answer> save(
      Mutiny.Session session, Actor by, HeldOrder order, Request request, AskedOrder asked) {
    long amount = RecordOrder.amount(request.agreedPence(), asked);
    var terms = new Terms(request.plan().firstOn(), request.plan().frequency(), amount);
    return Sql.run(
            session,
            FOLLOWS,
            order.accountId(),
            order.id(),
            request.agreedPence() == null,
            request.plan().lessWeeklyPence(),
            request.plan().extraPence())
        .chain(() ->
            HeldOrder.keep(session, by, order.accountId(), order.id(), terms, asked.askedPence()))
        .chain(() ->
            order.move(
                session,
                by,
                StandingOrderState.Event.CHANGE,
                "Changed to " + RecordOrder.words(terms) + ": " + request.reason().strip()))
        .replaceWith(new Answer(order.id(), amount, asked));
  }
}
