package org.quarterday.formertenant;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.formertenant.rules.CaseAction;
import org.quarterday.formertenant.rules.CaseStage;
import org.quarterday.hold.Holds;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/**
 * Takes a case's next step. A stage's letter is queued in the same transaction, so that a case
 * never says a letter went that did not. Sent once whatever is pressed twice.
 */
@ApplicationScoped
class TakeStep {

  private static final int FURTHEST_DAYS = 366;

  @Schema(name = "FormerTenantStep")
  record Request(
      @NotNull CaseAction action,
      @Size(max = 500)
          @Schema(
              nullable = true,
              description = "What was said or found; needed for everything but a letter.",
              examples = "Rang 07700 900123: offers £20 a week from Friday")
          String words,
      @CivilDay
          @Schema(
              nullable = true,
              description = "When the next action is due, if not when the stage says.")
          LocalDate nextOn) {

    String said() {
      return words == null || words.isBlank() ? action.words() + "." : words.strip();
    }
  }

  @Schema(name = "FormerTenantStepTaken")
  record Answer(
      UUID id,
      CaseStage stage,
      @Schema(examples = "Second letter") String stageWords,
      LocalDate nextOn,
      @Schema(description = "How many letters were queued.") int letters,
      @Schema(
              nullable = true,
              description = "Why a hold stops it; the case is where it was. Null when it was done.")
          String heldWhy) {}

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject StageLetters stageLetters;
  @Inject Holds holds;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
        by,
        key,
        new Whole(id, request),
        Answer.class,
        session ->
            HeldCase.hold(session, id)
                .call(held -> ownAccount.refuse(session, by, held.accountId()))
                .invoke(held -> refuse(held, request))
                .call(held -> ClaimReady.require(session, held, request.action(), today.date()))
                .call(held -> refuseUnfound(session, held, request))
                .chain(held -> take(session, by, held, request)));
  }

  private void refuse(HeldCase held, Request request) {
    CaseAction action = request.action();
    if (!action.ofPeople()) {
      throw Problem.of(
              FormerTenantProblem.CASE_CANNOT,
              action == CaseAction.SETTLE
                  ? "The books close a case when nothing is owed."
                  : "It goes to an agency by a placement, and comes back by its return or a recall.")
          .at("/action");
    }
    held.after(action);
    if (action != CaseAction.SEND && (request.words() == null || request.words().isBlank())) {
      throw Problem.of(CommonProblem.INVALID, "Say what was said or found.").at("/words");
    }
    if (held.reported() && action.presses()) {
      throw Problem.of(
          FormerTenantProblem.CASE_REPORTED,
          "Have it answered first: nothing is pressed for meanwhile.");
    }
    if (action.waitsForItsDay() && held.nextOn().isAfter(today.date())) {
      throw Problem.of(FormerTenantProblem.CASE_NOT_DUE, CaseAction.waitsUntil(held.nextOn()))
          .at("/action");
    }
    refuseDay(request.nextOn());
  }

  private void refuseDay(LocalDate nextOn) {
    LocalDate day = today.date();
    if (nextOn != null && (nextOn.isBefore(day) || nextOn.isAfter(day.plusDays(FURTHEST_DAYS)))) {
      throw Problem.of(CommonProblem.INVALID, "Choose a day within the next year.").at("/nextOn");
    }
  }

  /** Somebody is found once a letter would reach them, not once somebody says so. */
  private Uni<Void> refuseUnfound(Mutiny.Session session, HeldCase held, Request request) {
    if (request.action() != CaseAction.FOUND) {
      return Uni.createFrom().voidItem();
    }
    return Debtors.of(session, held.accountId(), today.date())
        .invoke(debtors -> {
          if (debtors.stream().noneMatch(Debtors.Debtor::canBeWrittenTo)) {
            throw Problem.of(
                    FormerTenantProblem.CASE_NOBODY_TO_WRITE_TO,
                    "Put the address that was found on the person's record first.")
                .at("/action");
          }
        })
        .replaceWithVoid();
  }

  /** What a hold stops leaves the case where it is, and the hold's log says so. */
  private Uni<Answer> take(Mutiny.Session session, Actor by, HeldCase held, Request request) {
    return stopped(session, by, held, request)
        .chain(stopped ->
            stopped == null ? go(session, by, held, request) : stay(session, by, held, stopped));
  }

  /** Why a hold stops a step that is no letter; null when none does. */
  private Uni<String> stopped(Mutiny.Session session, Actor by, HeldCase held, Request request) {
    return request
        .action()
        .held()
        .map(action ->
            holds
                .ask(
                    session,
                    by,
                    new Holds.Going(
                        held.accountId(),
                        action,
                        AskedDebt.whole(),
                        today.date(),
                        null,
                        request.action().words(),
                        "FORMER_TENANT_STEP:%s:%s:%s"
                            .formatted(held.id(), request.action(), today.date()),
                        null))
                .map(Holds.Answer::words))
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  private Uni<Answer> go(Mutiny.Session session, Actor by, HeldCase held, Request request) {
    LocalDate day = today.date();
    CaseStage to = held.after(request.action());
    return Waits.due(session, to, day)
        .map(due -> due(request, due))
        .chain(due ->
            letters(session, by, held, request, day, due)
                .chain(sent ->
                    request.action() == CaseAction.SEND && sent == 0
                        ? stay(session, by, held, "Every letter is stopped by a hold.")
                        : held.move(session, to, day, due)
                            .chain(() -> step(session, by, held, request, to, sent))
                            .replaceWith(new Answer(held.id(), to, to.words(), due, sent, null))));
  }

  private static Uni<Void> step(
      Mutiny.Session session, Actor by, HeldCase held, Request request, CaseStage to, int letters) {
    return CaseEvents.add(
        session,
        by,
        new CaseEvents.Event(
            held.accountId(),
            held.id(),
            CaseEvents.Kind.STEP,
            request.action(),
            to,
            request.said(),
            letters,
            null));
  }

  private static Uni<Answer> stay(Mutiny.Session session, Actor by, HeldCase held, String why) {
    return CaseEvents.add(
            session,
            by,
            new CaseEvents.Event(
                held.accountId(),
                held.id(),
                CaseEvents.Kind.NOTE,
                null,
                held.stage(),
                "Not done: " + why,
                0,
                null))
        .replaceWith(
            new Answer(held.id(), held.stage(), held.stage().words(), held.nextOn(), 0, why));
  }

  /** The days after a letter are the debtor's: nobody makes them fewer. */
  private static LocalDate due(Request request, LocalDate due) {
    if (request.nextOn() == null) {
      return due;
    }
    if (request.action() == CaseAction.SEND && request.nextOn().isBefore(due)) {
      throw Problem.of(CommonProblem.INVALID, "After this letter they have until " + due + ".")
          .at("/nextOn");
    }
    return request.nextOn();
  }

  private Uni<Integer> letters(
      Mutiny.Session session,
      Actor by,
      HeldCase held,
      Request request,
      LocalDate day,
      LocalDate due) {
    return request.action() == CaseAction.SEND
        ? stageLetters.queue(
            session, by, held.accountId(), held.stage().letter().orElseThrow(), day, due)
        : Uni.createFrom().item(0);
  }
}
