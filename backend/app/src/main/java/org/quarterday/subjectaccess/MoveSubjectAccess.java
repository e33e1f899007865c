package org.quarterday.subjectaccess;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.dataprotection.AnswerTerms;
import org.quarterday.dataprotection.rules.AnswerBy;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.subjectaccess.rules.SubjectAccessState.Move;

/**
 * What moves the clock of a request: identity seen, a pause and its end, an extension; or its end.
 */
@ApplicationScoped
class MoveSubjectAccess {

  /** What a person can do here. */
  @Schema(name = "SubjectAccessStep")
  enum Step {
    IDENTIFY(Move.IDENTIFY),
    PAUSE(Move.PAUSE),
    RESUME(Move.RESUME),
    EXTEND(Move.EXTEND),
    WITHDRAW(Move.WITHDRAW);

    private final Move move;

    Step(Move move) {
      this.move = move;
    }
  }

  @Schema(name = "SubjectAccessStepRequest")
  record Request(
      @NotNull Step step,
      @NotNull @Schema(description = "The day it happened on: since receipt, today or earlier.")
          LocalDate on,
      @NotBlank
          @Size(max = 300)
          @Schema(
              description = "What was seen, what is asked for, or why.",
              examples = "Driving licence and the tenancy agreement, at the desk")
          String words) {}

  private static final String MOVE =
      """
      update subject_access set state = ?2, started_on = ?3, paused_on = ?4, paused_days = ?5, due_on = ?6,
             identity_seen = case when ?7 = 'IDENTIFY' then ?8 else identity_seen end,
             extended_why = case when ?7 = 'EXTEND' then ?8 else extended_why end, version = version + 1
       where id = ?1\
      """;

  private static final String FORGET_ROWS = "delete from subject_access_row where request_id = ?1";
  private static final String FORGET_ITEMS =
      "delete from subject_access_item where request_id = ?1";

  @Inject Work work;
  @Inject Today today;

  /** The clock after a step. */
  private record Clock(LocalDate started, LocalDate paused, int days, boolean extended) {}

  /**
   * @throws Problem 403 SUBJECT_ACCESS_OWN, 404 SUBJECT_ACCESS_NOT_FOUND, 409
   *     SUBJECT_ACCESS_CANNOT, SUBJECT_ACCESS_LATE, 422 SUBJECT_ACCESS_DAY
   */
  Uni<ReceiveSubjectAccess.Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            HeldSubjectAccess.hold(session, by, id)
                .invoke(held -> held.after(request.step().move))
                .invoke(held -> refuseDay(held, request.on()))
                .chain(held ->
                    BankHolidays.of(session)
                        .chain(days -> move(session, by, held, request, days))));
  }

  private void refuseDay(HeldSubjectAccess held, LocalDate on) {
    LocalDate first = held.pausedOn() == null ? held.receivedOn() : held.pausedOn();
    if (on.isBefore(first) || on.isAfter(today.date())) {
      throw Problem.of(SubjectAccessProblem.SUBJECT_ACCESS_DAY, "Between " + first + " and today.")
          .at("/on");
    }
  }

  private Uni<ReceiveSubjectAccess.Answer> move(
      Mutiny.Session session, Actor by, HeldSubjectAccess held, Request request, WorkingDays days) {
    var next = held.after(request.step().move);
    Clock clock = clock(held, request);
    return AnswerTerms.on(session, held.receivedOn())
        .invoke(terms -> refuseLate(held, request, terms, days))
        .chain(terms ->
            Sql.run(
                session,
                MOVE,
                held.id(),
                next.name(),
                clock.started(),
                clock.paused(),
                clock.days(),
                clock.started() == null
                    ? null
                    : terms.on(clock.started(), clock.days(), clock.extended(), days),
                request.step().name(),
                request.words().strip()))
        .call(() ->
            request.step() == Step.WITHDRAW
                ? Sql.run(session, FORGET_ITEMS, held.id())
                    .chain(() -> Sql.run(session, FORGET_ROWS, held.id()))
                : Uni.createFrom().nullItem())
        .chain(() -> held.said(session, by, request.step().name(), request.words().strip()))
        .replaceWith(new ReceiveSubjectAccess.Answer(held.id(), next));
  }

  private static Clock clock(HeldSubjectAccess held, Request request) {
    LocalDate started = held.startedOn();
    int waited = held.pausedDays();
    return switch (request.step()) {
      case IDENTIFY -> new Clock(request.on(), null, 0, false);
      case PAUSE -> new Clock(started, request.on(), waited, held.extended());
      case RESUME -> {
        int more = (int) ChronoUnit.DAYS.between(held.pausedOn(), request.on());
        yield new Clock(started, null, waited + more, held.extended());
      }
      case EXTEND -> new Clock(started, null, waited, true);
      case WITHDRAW -> new Clock(started, held.pausedOn(), waited, held.extended());
    };
  }

  private void refuseLate(
      HeldSubjectAccess held, Request request, AnswerBy terms, WorkingDays days) {
    boolean late =
        request.step() == Step.EXTEND
            && (held.extended()
                || !terms.canBeExtended(held.startedOn(), held.pausedDays(), request.on(), days));
    if (late) {
      throw Problem.of(
          SubjectAccessProblem.SUBJECT_ACCESS_LATE,
          "Once, and the person is told within the first month.");
    }
  }
}
