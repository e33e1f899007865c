package org.quarterday.bacsreport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.bacsreport.Advice.Target;
import org.quarterday.bacsreport.rules.AdviceAction;
import org.quarterday.bacsreport.rules.AdviceLetter;
import org.quarterday.bacsreport.rules.Guidance;
import org.quarterday.bacsreport.rules.Offer;
import org.quarterday.platform.bacs.ReportKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.task.Tasks;

/**
 * Does what one advice asks for, all of it in one transaction or none: money, mandate, letter, task
 * and the advice's own line. What cannot be done by itself is parked for a person, with the reason
 * and a task, and never dropped.
 */
@ApplicationScoped
class AdviceWork {

  /** The bank has decided; nobody here did. Who brought the report stands on the report. */
  static final Actor BANK = Actor.system("Bacs reports");

  private static final String MANDATE =
      "select account_id, id from mandate where reference = ?1 and service_user = ?2";

  private static final Guidance PARKED =
      new Guidance(
          "BACS_ADVICE_PARKED",
          "A line of a Bacs report needs a person",
          """
          Open the line in the report inbox: it says why it could not be worked. Put right what is missing and try it again, or \
          deal with it by hand and say how.\
          """,
          Guidance.Soon.NEXT_DAY);

  @Inject Work work;
  @Inject Today today;
  @Inject ReportedMandate mandates;
  @Inject ReturnedCollection returned;
  @Inject OpenedClaim claims;
  @Inject AdviceLetters letters;
  @Inject Tasks tasks;

  /** What is found out and done as an advice is worked. */
  private static final class Doing {
    final Advice advice;
    final UUID accountId;
    final UUID mandateId;
    final List<String> done = new ArrayList<>();
    AdviceAction action;
    UUID itemId;
    LocalDate collectedOn;

    Doing(Advice advice, UUID accountId, UUID mandateId, AdviceAction action) {
      this.advice = advice;
      this.accountId = accountId;
      this.mandateId = mandateId;
      this.action = action;
    }

    Target target() {
      return new Target(accountId, mandateId, itemId);
    }
  }

  /** In a transaction of its own; what became of it. One that is decided already is left alone. */
  Uni<Outcome> work(UUID adviceId) {
    return work.write(
            BANK,
            session ->
                Advice.hold(session, adviceId)
                    .chain(advice ->
                        isOpen(advice)
                            ? attempt(session, BANK, advice)
                            : Uni.createFrom().item(advice.outcome())))
        .onFailure(AdviceWork::isForAPerson)
        .recoverWithUni(failed ->
            work.write(
                BANK,
                session ->
                    Advice.hold(session, adviceId)
                        .chain(advice ->
                            isOpen(advice)
                                ? park(session, advice, failed.getMessage())
                                : Uni.createFrom().item(advice.outcome()))));
  }

  private static boolean isOpen(Advice advice) {
    return advice.outcome() == Outcome.NEW || advice.outcome() == Outcome.WAITING;
  }

  static boolean isForAPerson(Throwable failed) {
    return failed instanceof Parking || failed instanceof Problem;
  }

  /** In the caller's transaction, which holds the advice. */
  Uni<Outcome> attempt(Mutiny.Session session, Actor by, Advice advice) {
    if (advice.kind() == ReportKind.INPUT) {
      throw new Parking(
          "Bacs did not take this in: " + advice.reason() + ". The money of it does not move.");
    }
    AdviceAction action =
        AdviceAction.of(advice.kind(), advice.code())
            .orElseThrow(() -> new Parking("The reason " + advice.rawCode() + " is not known."));
    if (action.changesBank()
        && advice.effectiveOn() != null
        && advice.effectiveOn().isAfter(today.date())) {
      return await(session, advice);
    }
    return Sql.rows(session, MANDATE, advice.reference(), advice.serviceUser())
        .map(rows -> {
          if (rows.size() != 1) {
            throw new Parking("No mandate has the reference “" + advice.reference() + "”.");
          }
          return new Doing(advice, (UUID) rows.getFirst()[0], (UUID) rows.getFirst()[1], action);
        })
        .call(doing -> money(session, by, doing))
        .call(doing -> mandate(session, by, doing))
        .call(doing -> letter(session, by, doing))
        .call(doing -> task(session, by, doing))
        .chain(doing -> save(session, by, doing));
  }

  private static Uni<Outcome> await(Mutiny.Session session, Advice advice) {
    return Sql.run(
            session,
            "update bacs_advice set outcome = 'WAITING', words = ?2, version = version + 1 where id = ?1",
            advice.id(),
            "Counts from " + AdviceLetters.day(advice.effectiveOn()) + " and is done on that day.")
        .replaceWith(Outcome.WAITING);
  }

  private Uni<Void> money(Mutiny.Session session, Actor by, Doing doing) {
    if (doing.advice.kind() == ReportKind.DDICA) {
      return claims
          .open(session, by, doing.advice, doing.accountId, doing.mandateId)
          .invoke(doing.done::add)
          .replaceWithVoid();
    }
    if (!doing.action.reverses()) {
      return Uni.createFrom().voidItem();
    }
    return returned
        .of(session, by, doing.advice, doing.accountId, doing.mandateId)
        .invoke(back -> {
          doing.itemId = back.itemId();
          doing.collectedOn = back.collectedOn();
          doing.done.add(back.words());
          doing.action = doing.action.afterUnpaid(back.isSecondTry() ? 2 : back.inARow());
        })
        .replaceWithVoid();
  }

  private Uni<Void> mandate(Mutiny.Session session, Actor by, Doing doing) {
    var reported = new ReportedMandate.Reported(doing.advice, doing.accountId, doing.mandateId);
    return mandates
        .change(session, by, reported, doing.action)
        .invoke(doing.done::addAll)
        .replaceWithVoid();
  }

  private Uni<Void> letter(Mutiny.Session session, Actor by, Doing doing) {
    AdviceLetter kind = doing.action.letter();
    if (kind == AdviceLetter.NONE) {
      return Uni.createFrom().voidItem();
    }
    boolean again = doing.action.offer() == Offer.PRESENT_AGAIN;
    return letters
        .queue(session, by, doing.advice, doing.accountId, kind, doing.collectedOn, again)
        .invoke(doing.done::add)
        .replaceWithVoid();
  }

  private Uni<Void> task(Mutiny.Session session, Actor by, Doing doing) {
    Guidance guidance = doing.action.guidance();
    return guidance == null
        ? Uni.createFrom().voidItem()
        : raise(session, by, doing.advice, doing.accountId, guidance);
  }

  private Uni<Void> raise(
      Mutiny.Session session, Actor by, Advice advice, UUID accountId, Guidance guidance) {
    return tasks
        .raise(
            session,
            by,
            new Tasks.Task(
                accountId,
                guidance.kind(),
                guidance.title(),
                guidance.text(),
                Tasks.Priority.valueOf(guidance.soon().name()),
                advice.about()))
        .replaceWithVoid();
  }

  private static Uni<Outcome> save(Mutiny.Session session, Actor by, Doing doing) {
    Offer offer = doing.action.offer();
    Outcome outcome = offer == Offer.NONE ? Outcome.APPLIED : Outcome.PROPOSED;
    return doing
        .advice
        .save(session, by, outcome, offer, String.join(" ", doing.done), doing.target())
        .replaceWith(outcome);
  }

  private Uni<Outcome> park(Mutiny.Session session, Advice advice, String why) {
    return Sql.rows(session, MANDATE, advice.reference(), advice.serviceUser())
        .map(rows ->
            rows.size() == 1
                ? new Target((UUID) rows.getFirst()[0], (UUID) rows.getFirst()[1], null)
                : Target.UNKNOWN)
        .call(target -> advice.save(session, BANK, Outcome.PARKED, Offer.NONE, why, target))
        .call(target -> raise(session, BANK, advice, target.accountId(), PARKED))
        .replaceWith(Outcome.PARKED);
  }
}
