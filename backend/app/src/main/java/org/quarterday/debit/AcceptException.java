package org.quarterday.debit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.debit.rules.ExceptionKind;
import org.quarterday.debit.rules.SignOff;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/**
 * Accepts an exception, or all open ones of a kind, by name and with a reason. Accepted is what was
 * shown: should the same oddity come up with other figures, it is open again.
 */
@ApplicationScoped
class AcceptException {

  @Schema(name = "DebitAcceptance")
  record Request(@NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "DebitAcceptanceOfKind")
  record KindRequest(@NotNull ExceptionKind code, @NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "DebitAccepted")
  record Answer(@Schema(description = "How many exceptions this accepted.") int accepted) {}

  private static final String ACCEPT =
      """
      insert into debit_acceptance (run_id, exception_id, detail, reason, by_id, by_name, at)
      select e.run_id, e.id, e.detail, ?3, ?4, ?5, ?6 from debit_exception e
       where e.run_id = ?1 and %s
          on conflict (run_id, exception_id) do update
         set detail = excluded.detail, reason = excluded.reason, by_id = excluded.by_id, by_name = excluded.by_name, at = excluded.at
       where debit_acceptance.detail <> excluded.detail\
      """;

  @Inject Once once;
  @Inject DebitRuns runs;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, LocalDate week, UUID exceptionId, Request request) {
    record Whole(LocalDate week, UUID exceptionId, Request request) {}
    return once.write(
        by,
        key,
        new Whole(week, exceptionId, request),
        Answer.class,
        session ->
            open(session, by, week)
                .call(
                    run -> kind(session, run, exceptionId).invoke(AcceptException::refuseBlocking))
                .chain(
                    run -> accept(session, run, by, "e.id = ?2", exceptionId, request.reason())));
  }

  /** Every open exception of one kind at once. */
  Uni<Answer> run(Actor by, String key, LocalDate week, KindRequest request) {
    record Whole(LocalDate week, KindRequest request) {}
    refuseBlocking(request.code());
    return once.write(
        by,
        key,
        new Whole(week, request),
        Answer.class,
        session ->
            open(session, by, week)
                .chain(run ->
                    accept(
                        session, run, by, "e.code = ?2", request.code().name(), request.reason())));
  }

  private Uni<DebitRun> open(Mutiny.Session session, Actor by, LocalDate week) {
    return runs.found(session, week)
        .call(run -> runs.allowed(session, SignOff.Step.ACCEPT, run, by));
  }

  private static Uni<ExceptionKind> kind(Mutiny.Session session, DebitRun run, UUID exceptionId) {
    return session
        .createNativeQuery(
            "select code from debit_exception where run_id = ?1 and id = ?2", String.class)
        .setParameter(1, run.id)
        .setParameter(2, exceptionId)
        .getResultList()
        .map((List<String> codes) -> {
          if (codes.isEmpty()) {
            throw Problem.of(
                DebitProblem.EXCEPTION_NOT_FOUND, "It may be gone since the debit was prepared.");
          }
          return ExceptionKind.valueOf(codes.getFirst());
        });
  }

  private static void refuseBlocking(ExceptionKind kind) {
    if (kind.blocking()) {
      throw Problem.of(
          DebitProblem.MUST_BE_PUT_RIGHT, kind.title() + ": put it right and prepare again.");
    }
  }

  private Uni<Answer> accept(
      Mutiny.Session session, DebitRun run, Actor by, String which, Object value, String reason) {
    return session
        .createNativeQuery(ACCEPT.formatted(which))
        .setParameter(1, run.id)
        .setParameter(2, value)
        .setParameter(3, reason)
        .setParameter(4, by.id())
        .setParameter(5, by.name())
        .setParameter(6, today.instant())
        .executeUpdate()
        .map(Answer::new);
  }
}
