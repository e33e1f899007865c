package org.quarterday.universalcredit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.calendar.DayInWords;
import org.quarterday.hold.Holds;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.universalcredit.rules.Conditions;
import org.quarterday.universalcredit.rules.FirstPayment;
import org.quarterday.universalcredit.rules.RequestKind;
import org.quarterday.universalcredit.rules.RequestState;

/**
 * Logs that the DWP was asked, once the tenant was heard and the conditions are met by the books of
 * that moment. A deduction takes a debt, so what holds the debt holds it.
 */
@ApplicationScoped
class AskForRequest {

  @Schema(name = "UniversalCreditRequestAsked")
  record Answer(UUID id, RequestState state, LocalDate firstDueOn) {}

  private record Asked(UUID accountId, UUID id) {}

  private static final String KEEP =
      """
      update universal_credit_request set conditions = ?3, asked_on = ?4, first_due_on = ?5 where account_id = ?1 and id = ?2\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject Holds holds;
  @Inject RequestBooks books;
  @Inject Today today;

  /**
   * @throws Problem 404 UC_REQUEST_NOT_FOUND, 409 UC_REQUEST_WRONG, UC_TENANT_NOT_HEARD,
   *     UC_CONDITIONS_NOT_MET, UC_HELD
   */
  Uni<Answer> run(Actor by, String key, UUID accountId, UUID id) {
    return once.write(
        by,
        key,
        new Asked(accountId, id),
        Answer.class,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> Holds.inTurn(session, List.of(accountId)))
                .chain(() -> HeldRequest.of(session, accountId, id))
                .invoke(held -> held.after(RequestState.Event.ASK))
                .chain(held ->
                    books
                        .work(session, accountId, held.kind(), today.date())
                        .invoke(found -> refuse(held, found))
                        .call(() -> askHolds(session, by, held))
                        .chain(found -> ask(session, by, held, found))));
  }

  private void refuse(HeldRequest held, RequestBooks.Found found) {
    if (!held.representations().wereHeard(found.terms(), today.date())) {
      LocalDate until = held.representations().waitsUntil(found.terms());
      throw Problem.of(
          UniversalCreditProblem.UC_TENANT_NOT_HEARD,
          until == null
              ? "Ask the tenant first what they say to it, and write it down."
              : "They have said nothing yet and have until %s."
                  .formatted(DayInWords.of(until.minusDays(1))));
    }
    Conditions conditions = found.conditions();
    if (!conditions.met()) {
      throw Problem.of(UniversalCreditProblem.UC_CONDITIONS_NOT_MET, conditions.words());
    }
  }

  private Uni<Void> askHolds(Mutiny.Session session, Actor by, HeldRequest held) {
    if (held.kind() != RequestKind.DEDUCTION) {
      return Uni.createFrom().voidItem();
    }
    var going =
        new Holds.Going(
            held.accountId(),
            HeldAction.ARREARS_STEP,
            AskedDebt.whole(),
            today.date(),
            null,
            held.kind().words(),
            held.about(),
            null);
    return holds
        .ask(session, by, going)
        .invoke(answer -> {
          if (!answer.goes()) {
            throw Problem.of(UniversalCreditProblem.UC_HELD, answer.words());
          }
        })
        .replaceWithVoid();
  }

  private Uni<Answer> ask(
      Mutiny.Session session, Actor by, HeldRequest held, RequestBooks.Found found) {
    LocalDate day = today.date();
    // A deduction has no award of its own: it comes with the next payments.
    LocalDate due =
        FirstPayment.dueOn(
            day,
            found.terms(),
            held.kind() == RequestKind.MANAGED_PAYMENT ? found.awardStartsOn() : null);
    String shown = found.conditions().words();
    return Sql.run(session, KEEP, held.accountId(), held.id(), shown, day, due)
        .chain(() ->
            held.move(
                session,
                by,
                RequestState.Event.ASK,
                day,
                "Asked for in the portal. %s First payment by %s."
                    .formatted(shown, DayInWords.of(due))))
        .map(after -> new Answer(held.id(), after, due));
  }
}
