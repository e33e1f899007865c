package org.quarterday.correctionrequest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.correctionrequest.rules.CorrectionState;
import org.quarterday.correctionrequest.rules.CorrectionState.Move;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Gives a request more time, once and before its month is over; or ends it as withdrawn. */
@ApplicationScoped
class MoveCorrection {

  /** What a person can do here. */
  @Schema(name = "CorrectionRequestStep")
  enum Step {
    EXTEND(Move.EXTEND),
    WITHDRAW(Move.WITHDRAW);

    private final Move move;

    Step(Move move) {
      this.move = move;
    }
  }

  @Schema(name = "CorrectionRequestStepRequest")
  record Request(@NotNull Step step, @NotBlank @Size(min = 5, max = 500) String words) {}

  private static final String EXTEND =
      "update correction_request set extended_why = ?2, due_on = ?3, version = version + 1 where id = ?1";

  private static final String WITHDRAW =
      "update correction_request set state = ?2, closed_on = ?3, version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 403 CORRECTION_REQUEST_OWN, 404 CORRECTION_REQUEST_NOT_FOUND, 409
   *     CORRECTION_REQUEST_CANNOT
   */
  Uni<ReceiveCorrection.Answer> run(Actor by, UUID id, Request request) {
    String words = request.words().strip();
    return work.write(
        by,
        session ->
            HeldCorrection.hold(session, by, id)
                .chain(held -> move(session, held, request.step(), words))
                .call(() -> HeldCorrection.said(session, by, id, request.step().name(), words))
                .map(next -> new ReceiveCorrection.Answer(id, next)));
  }

  private Uni<CorrectionState> move(
      Mutiny.Session session, HeldCorrection held, Step step, String words) {
    CorrectionState next = held.after(step.move);
    Uni<Integer> done =
        step == Step.WITHDRAW
            ? Sql.run(session, WITHDRAW, held.id(), next.name(), today.date())
            : ReceiveCorrection.dueOn(session, held.receivedOn(), false)
                .invoke(first -> refuseLate(held, first))
                .chain(() -> ReceiveCorrection.dueOn(session, held.receivedOn(), true))
                .chain(due -> Sql.run(session, EXTEND, held.id(), words, due));
    return done.replaceWith(next);
  }

  private void refuseLate(HeldCorrection held, LocalDate first) {
    if (held.extended() || today.date().isAfter(first)) {
      throw Problem.of(
          CorrectionRequestProblem.CORRECTION_REQUEST_CANNOT,
          "Once, and the person is told within the first month.");
    }
  }
}
