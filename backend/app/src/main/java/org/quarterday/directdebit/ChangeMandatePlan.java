package org.quarterday.directdebit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.directdebit.rules.Plan;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Another amount, day or frequency: a new schedule with a new notice, from the first day the notice
 * allows. What falls due before stays as the payer was told.
 */
@ApplicationScoped
class ChangeMandatePlan {

  @Schema(name = "MandatePlanChanged")
  record Answer(UUID scheduleId, Outlook outlook) {}

  private static final String SAVE =
      """
      update mandate set method = ?3, frequency = ?4, collection_day = ?5, fixed_pence = cast(?6 as bigint), extra_pence = ?7,
             with_balance = ?8, first_on = ?9, version = version + 1 where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Outlooks outlooks;
  @Inject Schedules schedules;
  @Inject MandateMoves moves;

  Uni<Answer> run(
      Actor by, UUID accountId, UUID mandateId, String ifMatch, PreviewMandate.Request request) {
    return work.write(
        by,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> Mandate.hold(session, accountId, mandateId))
                .invoke(mandate -> refuse(mandate, ifMatch))
                .chain(mandate -> change(session, by, mandate, request)));
  }

  private static void refuse(Mandate mandate, String ifMatch) {
    IfMatch.require(ifMatch, mandate.version());
    if (!mandate.state().keepsItsPlan()) {
      throw Problem.of(
          DirectDebitProblem.MANDATE_CANNOT, "Nothing is collected by it: set up another.");
    }
  }

  private Uni<Answer> change(
      Mutiny.Session session, Actor by, Mandate mandate, PreviewMandate.Request request) {
    Plan plan = request.plan().plan();
    return outlooks
        .of(session, mandate.accountId(), plan, request.firstOn())
        .chain(outlook ->
            save(session, mandate, plan, outlook)
                .chain(() ->
                    moves.note(
                        session,
                        by,
                        mandate.accountId(),
                        mandate.id(),
                        mandate.state(),
                        "Plan changed from " + outlook.firstDueOn()))
                .chain(() ->
                    schedules.make(
                        session,
                        by,
                        mandate.with(plan),
                        outlook,
                        Schedules.Why.PLAN_CHANGED,
                        "The plan was changed"))
                .map(id -> new Answer(id, outlook)));
  }

  private static Uni<Integer> save(
      Mutiny.Session session, Mandate mandate, Plan plan, Outlook outlook) {
    return Sql.run(
        session,
        SAVE,
        mandate.accountId(),
        mandate.id(),
        plan.method().name(),
        plan.frequency().name(),
        plan.day(),
        plan.fixedPence(),
        plan.extraPence(),
        plan.withBalance(),
        outlook.firstDueOn());
  }
}
