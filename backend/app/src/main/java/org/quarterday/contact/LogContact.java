package org.quarterday.contact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.arrears.Promises;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.task.Tasks;

/**
 * Logs a contact, with what was promised and when somebody comes back to it: all of it or nothing.
 */
@ApplicationScoped
class LogContact {

  /** What was promised in it. */
  @Schema(name = "ContactPromise")
  record Promised(
      @Min(1) @Max(100_000_000) @Schema(examples = "5000") long amountPence,
      @NotNull
          @CivilDay
          @Schema(description = "Today to five weeks ahead; beyond is an arrangement.")
          LocalDate dueOn) {}

  @Schema(name = "LogContactRequest")
  record Request(
      @NotNull @Valid Contact contact,
      @Valid @Schema(nullable = true, description = "Needs arrears:act.") Promised promise,
      @CivilDay @Schema(nullable = true, description = "A task is due then; today to a year ahead.")
          LocalDate followUpOn) {}

  @Schema(name = "ContactLogged")
  record Answer(
      UUID id,
      @Schema(nullable = true, description = "The last day on which a payment keeps the promise.")
          LocalDate promiseLastDay,
      @Schema(nullable = true, description = "When the task is due.") LocalDate followUpOn) {}

  /** Whoever may promise on the arrears of an account may take one here. */
  private static final String ACT = "arrears:act";

  static final String FOLLOW_UP = "CONTACT_FOLLOW_UP";

  private static final String OWED = "/promise/dueOn";

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject ContactLog log;
  @Inject Promises promises;
  @Inject Tasks tasks;
  @Inject Today today;

  /**
   * @throws Problem 422 CONTACT_DAY_WRONG, CONTACT_PROMISE_NOT_HEARD, 403
   *     CONTACT_PROMISE_NOT_YOURS, and what a promise and the log refuse
   */
  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    try {
      refuse(by, request);
    } catch (Problem wrong) {
      return Uni.createFrom().failure(wrong);
    }
    return once.write(
            by,
            key,
            new Whole(accountId, request),
            Answer.class,
            session ->
                ownAccount
                    .refuse(session, by, accountId)
                    .chain(() -> promised(session, by, accountId, request))
                    .chain(made -> log(session, by, accountId, request, made)))
        .call(() -> promises.shown(accountId));
  }

  private void refuse(Actor by, Request request) {
    LocalDate day = today.date();
    LocalDate back = request.followUpOn();
    if (back != null && (back.isBefore(day) || back.isAfter(day.plusYears(1)))) {
      throw Problem.of(ContactProblem.CONTACT_DAY_WRONG, "Choose a day from today to a year ahead.")
          .at("/followUpOn");
    }
    if (request.promise() == null) {
      return;
    }
    if (!by.may(ACT)) {
      throw Problem.of(
              ContactProblem.CONTACT_PROMISE_NOT_YOURS,
              "Pass it on to somebody who works on arrears.")
          .at(OWED);
    }
    request
        .contact()
        .with()
        .whyNoPromise()
        .ifPresent(why -> {
          throw Problem.of(ContactProblem.CONTACT_PROMISE_NOT_HEARD, why)
              .at(
                  "/contact/"
                      + (request.contact().identity().verified() ? "authority" : "identity"));
        });
    promises.refuse(request.promise().dueOn(), OWED);
  }

  private Uni<Promises.Made> promised(
      Mutiny.Session session, Actor by, UUID accountId, Request request) {
    Promised promise = request.promise();
    return promise == null
        ? Uni.createFrom().nullItem()
        : promises.make(
            session,
            by,
            new Promises.Promise(
                accountId,
                promise.amountPence(),
                promise.dueOn(),
                inBrief(request.contact().note())));
  }

  private Uni<Answer> log(
      Mutiny.Session session, Actor by, UUID accountId, Request request, Promises.Made promise) {
    LocalDate back = request.followUpOn();
    return log.add(
            session, by, accountId, request.contact(), promise == null ? null : promise.id(), back)
        .call(logged ->
            comeBack(session, by, followUp(accountId, logged, request.contact()), logged, back))
        .map(logged -> new Answer(logged.id(), promise == null ? null : promise.lastDay(), back));
  }

  /** On the day that was chosen; of Housing Online, without one, as soon as its level has it. */
  private Uni<?> comeBack(
      Mutiny.Session session,
      Actor by,
      Tasks.Task task,
      ContactLog.Logged logged,
      LocalDate chosen) {
    if (chosen != null) {
      return tasks.raise(session, by, task, chosen);
    }
    return logged.onlineCase() ? tasks.raise(session, by, task) : Uni.createFrom().voidItem();
  }

  private static Tasks.Task followUp(UUID accountId, ContactLog.Logged logged, Contact said) {
    return new Tasks.Task(
        accountId,
        logged.onlineCase() ? said.reasonCode() : FOLLOW_UP,
        "Come back to %s: %s".formatted(logged.who(), logged.reason()),
        said.note().isBlank() ? "See the contact on the account." : said.note().strip(),
        Tasks.Priority.THREE_DAYS,
        "CONTACT:" + logged.id());
  }

  private static final int PROMISE_NOTE = 500;

  private static String inBrief(String note) {
    String words = note.strip();
    return words.length() <= PROMISE_NOTE ? words : words.substring(0, PROMISE_NOTE - 1) + "…";
  }
}
