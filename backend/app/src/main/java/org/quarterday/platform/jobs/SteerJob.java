package org.quarterday.platform.jobs;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Pauses, resumes, cancels a job, or tries its failures again. Chunks being done at that moment are
 * finished; what is stopped is the taking of new ones.
 */
@ApplicationScoped
class SteerJob {

  enum Turn {
    PAUSE(Set.of("RUNNING"), "PAUSED"),
    RESUME(Set.of("PAUSED"), "RUNNING"),
    CANCEL(Set.of("RUNNING", "PAUSED"), "CANCELLED"),
    RERUN_FAILURES(Set.of("COMPLETED_WITH_EXCEPTIONS", "FAILED"), "RUNNING");

    private final Set<String> from;
    private final String to;

    Turn(Set<String> from, String to) {
      this.from = from;
      this.to = to;
    }
  }

  private record Held(String kind, String state, String permission) {}

  @Inject Work work;
  @Inject JobRunner runner;
  @io.quarkus.arc.All List<JobKind> kinds;

  Uni<Void> run(Actor by, UUID jobId, Turn turn) {
    return work.write(
            by,
            session ->
                load(session, jobId)
                    .invoke(job -> decide(by, job, turn))
                    .chain(() -> save(session, jobId, turn)))
        .invoke(runner::wake);
  }

  private static Uni<Held> load(Mutiny.Session session, UUID jobId) {
    return session
        .createNativeQuery(
            "select kind, state, permission from job where id = ?1 for update", Object[].class)
        .setParameter(1, jobId)
        .getSingleResultOrNull()
        .map(row -> {
          if (row == null) {
            throw Problem.of(JobProblem.JOB_NOT_FOUND, "Look at the list of jobs.");
          }
          return new Held((String) row[0], (String) row[1], (String) row[2]);
        });
  }

  private void decide(Actor by, Held job, Turn turn) {
    if (!by.may(job.permission())) {
      throw Problem.of(CommonProblem.NOT_ALLOWED, "This needs " + job.permission() + ".");
    }
    if (!turn.from.contains(job.state())) {
      throw Problem.of(JobProblem.JOB_STATE, "The job is " + job.state().toLowerCase() + " now.");
    }
    boolean cancellable =
        kinds.stream().anyMatch(kind -> kind.name().equals(job.kind()) && kind.cancellable());
    if (turn == Turn.CANCEL && !cancellable) {
      throw Problem.of(
          JobProblem.NOT_CANCELLABLE, "Pause it, or let it end and undo it as a whole.");
    }
  }

  private static Uni<Void> save(Mutiny.Session session, UUID jobId, Turn turn) {
    Uni<Integer> moved =
        session
            .createNativeQuery(
                """
                update job set state = ?2, failure = null,
                       finished_at = case when ?2 = 'CANCELLED' then clock_timestamp() end where id = ?1\
                """)
            .setParameter(1, jobId)
            .setParameter(2, turn.to)
            .executeUpdate();
    if (turn != Turn.RERUN_FAILURES) {
      return moved.replaceWithVoid();
    }
    return moved
        .chain(() ->
            session
                .createNativeQuery(
                    "update job_chunk set state = 'WAITING', attempts = 0 where job_id = ?1 and state = 'FAILED'")
                .setParameter(1, jobId)
                .executeUpdate())
        .replaceWithVoid();
  }
}
