package org.quarterday.debit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.debit.rules.RunState;
import org.quarterday.debit.rules.SignOff;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.platform.jobs.Jobs;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/** Starts the job that posts an approved debit: exactly the lines that were approved, each once. */
@ApplicationScoped
class PostDebit {

  @Schema(name = "DebitPosting")
  record Answer(
      LocalDate weekStartsOn,
      RunState state,
      @Schema(description = "The journal its entries belong to.") UUID journalId,
      @Schema(description = "The job that posts it; follow it to know when it is done.")
          UUID jobId) {}

  static final String CHUNKS =
      """
      insert into job_chunk (job_id, number, part, from_id, before_id, items)
      select cast(?1 as uuid), row_number() over (order by from_id), part, from_id, before_id, accounts
        from debit_chunk where run_id = ?2 and part = 'ACCOUNTS' and lines > 0\
      """;

  @Inject Once once;
  @Inject Jobs jobs;
  @Inject JobRunner runner;
  @Inject DebitRuns runs;

  Uni<Answer> run(Actor by, String key, LocalDate week) {
    record Whole(LocalDate week, String step) {}
    return once.write(
            by,
            key,
            new Whole(week, "posting"),
            Answer.class,
            session ->
                runs.found(session, week)
                    .call(run -> runs.holdYearOpen(session, run))
                    .call(run -> runs.allowed(session, SignOff.Step.POST, run, by))
                    .call(run -> asApproved(session, run))
                    .chain(run -> post(session, by, run)))
        .invoke(runner::wake);
  }

  private Uni<Void> asApproved(Mutiny.Session session, DebitRun run) {
    return runs.contentHash(session, run)
        .invoke(now -> {
          if (!now.equals(run.contentHash)) {
            throw Problem.of(
                DebitProblem.CONTENT_CHANGED, "It is not what was approved: prepare it again.");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Answer> post(Mutiny.Session session, Actor by, DebitRun run) {
    UUID journal = UuidCreator.getTimeOrderedEpoch();
    return session
        .createNativeQuery(
            """
            insert into journal (id, kind, narrative, made_by, approved_by) values (?1, 'DEBIT', ?2, ?3, ?4)\
            """)
        .setParameter(1, journal)
        .setParameter(2, "Weekly debit of " + DayInWords.of(run.weekStartsOn))
        .setParameter(3, run.preparedBy)
        .setParameter(4, run.approvedBy)
        .executeUpdate()
        .invoke(() -> run.post(journal))
        .call(() -> runs.sign(session, run, "POSTING", by, "", run.contentHash))
        .chain(() -> startJob(session, by, run))
        .map(job -> new Answer(run.weekStartsOn, run.state, journal, job));
  }

  private Uni<UUID> startJob(Mutiny.Session session, Actor by, DebitRun run) {
    return jobs.start(
            session,
            by,
            new Jobs.Start(
                PostingRun.KIND,
                run.id,
                "Post the debit of " + DayInWords.of(run.weekStartsOn),
                SignOff.Step.POST.permission()))
        .call(job ->
            session
                .createNativeQuery(CHUNKS)
                .setParameter(1, job)
                .setParameter(2, run.id)
                .executeUpdate());
  }
}
