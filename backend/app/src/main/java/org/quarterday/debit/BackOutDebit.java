package org.quarterday.debit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.debit.rules.RunState;
import org.quarterday.debit.rules.SignOff;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.platform.jobs.Jobs;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/**
 * Backs a posted debit out: one person proposes it with a reason, another agrees, and a job
 * reverses every entry of it in one new journal. Both journals are kept, and the week may be
 * prepared again.
 */
@ApplicationScoped
class BackOutDebit {

  @Schema(name = "DebitBackOut")
  record Request(
      @NotBlank @Size(max = 500) @Schema(description = "Why the whole week is undone.")
          String reason) {}

  @Schema(name = "DebitBackOutStep")
  record Answer(
      LocalDate weekStartsOn,
      RunState state,
      @Schema(nullable = true, description = "The job that reverses it, once agreed.")
          UUID jobId) {}

  @Inject Once once;
  @Inject Jobs jobs;
  @Inject JobRunner runner;
  @Inject DebitRuns runs;

  Uni<Answer> propose(Actor by, String key, LocalDate week, Request request) {
    return step(
        by,
        key,
        week,
        SignOff.Step.PROPOSE_BACK_OUT,
        request.reason(),
        (session, run) -> {
          run.proposeBackOut(by, request.reason());
          return Uni.createFrom().item(new Answer(week, run.state, null));
        });
  }

  Uni<Answer> decline(Actor by, String key, LocalDate week, Request request) {
    return step(
        by,
        key,
        week,
        SignOff.Step.DECLINE_BACK_OUT,
        request.reason(),
        (session, run) -> {
          run.declineBackOut();
          return Uni.createFrom().item(new Answer(week, run.state, null));
        });
  }

  Uni<Answer> agree(Actor by, String key, LocalDate week) {
    return step(
            by,
            key,
            week,
            SignOff.Step.APPROVE_BACK_OUT,
            "",
            (session, run) -> reverse(session, by, run))
        .invoke(runner::wake);
  }

  private Uni<Answer> step(
      Actor by,
      String key,
      LocalDate week,
      SignOff.Step step,
      String reason,
      BiFunction<Mutiny.Session, DebitRun, Uni<Answer>> decide) {
    record Whole(LocalDate week, SignOff.Step step, String reason) {}
    return once.write(
        by,
        key,
        new Whole(week, step, reason),
        Answer.class,
        session ->
            runs.found(session, week)
                .call(run -> runs.holdYearOpen(session, run))
                .call(run -> runs.allowed(session, step, run, by))
                .call(run -> runs.sign(session, run, step.name(), by, reason, null))
                .chain(run -> decide.apply(session, run)));
  }

  private Uni<Answer> reverse(Mutiny.Session session, Actor by, DebitRun run) {
    UUID journal = UuidCreator.getTimeOrderedEpoch();
    return session
        .createNativeQuery(
            """
            insert into journal (id, kind, narrative, made_by, approved_by, reverses_journal_id)
            values (?1, 'REVERSAL', ?2, ?3, ?4, ?5)\
            """)
        .setParameter(1, journal)
        .setParameter(
            2, "Debit of " + DayInWords.of(run.weekStartsOn) + " backed out: " + run.backOutReason)
        .setParameter(3, run.backOutBy)
        .setParameter(4, by.id())
        .setParameter(5, run.journalId)
        .executeUpdate()
        .invoke(() -> run.backOut(journal))
        .chain(() -> startJob(session, by, run))
        .map(job -> new Answer(run.weekStartsOn, run.state, job));
  }

  private Uni<UUID> startJob(Mutiny.Session session, Actor by, DebitRun run) {
    return jobs.start(
            session,
            by,
            new Jobs.Start(
                BackOutRun.KIND,
                run.id,
                "Back out the debit of " + DayInWords.of(run.weekStartsOn),
                SignOff.Step.APPROVE_BACK_OUT.permission()))
        .call(job ->
            session
                .createNativeQuery(PostDebit.CHUNKS)
                .setParameter(1, job)
                .setParameter(2, run.id)
                .executeUpdate());
  }
}
