package org.quarterday.debit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.debit.rules.SignOff;
import org.quarterday.platform.jobs.Chunk;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.platform.jobs.Jobs;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/**
 * Prepares a week's debit, or prepares it again from the books as they are now: starts the job that
 * makes the lines, the totals and the exceptions. Signatures given to an earlier preparation are
 * void.
 */
@ApplicationScoped
class PrepareDebit {

  @Schema(name = "DebitPreparation")
  record Request(
      @NotNull @Schema(description = "The Monday of the rent week.", examples = "2026-11-23")
          LocalDate weekStartsOn) {}

  @Schema(name = "DebitPrepared")
  record Answer(
      LocalDate weekStartsOn,
      @Schema(description = "1 unless an earlier attempt was backed out.") int attempt,
      @Schema(description = "The job that makes the pre-list; follow it to know when it is done.")
          UUID jobId) {}

  /**
   * A movement seen here is in the lines made after it; one that commits later is not, and shows.
   */
  private static final String SEEN =
      "update rent_roll_movement set seen_in = ?1 where counted_in is null and effective_on <= ?2";

  private static final String CHUNKS =
      """
      insert into job_chunk (job_id, number, part, from_id, before_id, items)
      select cast(?1 as uuid), ?4 + n, cast(?2 as text), case when n = 1 then cast(?5 as uuid) else first end,
             coalesce(lead(first) over (order by n), cast(?6 as uuid)), least(?3, total - (n - 1) * ?3)
        from (select (position - 1) / ?3 + 1 as n, id as first, total
                from (select %1$s as id, row_number() over (order by %1$s) as position, count(*) over () as total from %2$s) x
               where (position - 1) %% ?3 = 0) y\
      """;

  private static final List<String> EARLIER =
      List.of(
          "debit_chunk_total", "debit_chunk", "debit_total", "debit_movement", "debit_exception");

  @Inject Once once;
  @Inject Jobs jobs;
  @Inject JobRunner runner;
  @Inject DebitRuns runs;

  @ConfigProperty(name = "quarterday.debit.accounts-per-chunk", defaultValue = "20000")
  int chunk;

  Uni<Answer> run(Actor by, String key, Request request) {
    return once.write(
            by, key, request, Answer.class, session -> prepare(session, by, request.weekStartsOn()))
        .invoke(runner::wake);
  }

  private Uni<Answer> prepare(Mutiny.Session session, Actor by, LocalDate week) {
    return inCalendar(session, week)
        .chain(() -> runs.live(session, week))
        .chain(run ->
            run == null
                ? begin(session, week)
                : runs.allowed(session, SignOff.Step.PREPARE, run, by).replaceWith(run))
        .invoke(run -> run.prepare(by))
        .call(() -> session.flush())
        .call(run -> clear(session, run))
        .call(run -> seen(session, run))
        .call(run -> runs.sign(session, run, "PREPARED", by, "", null))
        .chain(run -> startJob(session, by, run));
  }

  private static Uni<Void> inCalendar(Mutiny.Session session, LocalDate week) {
    return session
        .createNativeQuery(
            """
            select y.closed_at is not null from rent_week w join rent_year y on y.year = w.year where w.starts_on = ?1\
            """,
            Boolean.class)
        .setParameter(1, week)
        .getSingleResultOrNull()
        .invoke(closed -> {
          if (closed == null) {
            throw Problem.of(
                    DebitProblem.WEEK_NOT_IN_CALENDAR,
                    "No rent week of the calendar starts on " + DayInWords.of(week) + ".")
                .at("/weekStartsOn");
          }
          if (closed) {
            throw Problem.of(DebitProblem.DAY_CLOSED, "Nothing is made effective in it any more.")
                .at("/weekStartsOn");
          }
        })
        .replaceWithVoid();
  }

  private Uni<DebitRun> begin(Mutiny.Session session, LocalDate week) {
    return runs.attempts(session, week)
        .map(attempts -> DebitRun.begin(week, attempts + 1))
        .call(session::persist);
  }

  /** Lines and void losses are replaced chunk by chunk; what is small goes here. */
  private static Uni<Void> clear(Mutiny.Session session, DebitRun run) {
    Uni<Void> cleared = Uni.createFrom().voidItem();
    for (String table : EARLIER) {
      cleared =
          cleared.chain(() ->
              session
                  .createNativeQuery("delete from " + table + " where run_id = ?1")
                  .setParameter(1, run.id)
                  .executeUpdate()
                  .replaceWithVoid());
    }
    return cleared;
  }

  private static Uni<Void> seen(Mutiny.Session session, DebitRun run) {
    return session
        .createNativeQuery(SEEN)
        .setParameter(1, run.prelistId)
        .setParameter(2, run.weekStartsOn.plusDays(6))
        .executeUpdate()
        .replaceWithVoid();
  }

  private Uni<Answer> startJob(Mutiny.Session session, Actor by, DebitRun run) {
    String title = "Prepare the debit of " + DayInWords.of(run.weekStartsOn);
    return jobs.start(
            session,
            by,
            new Jobs.Start(PrelistRun.KIND, run.id, title, SignOff.Step.PREPARE.permission()))
        .call(job -> chunks(session, job, PrelistRun.ACCOUNTS, "account_id", "account", 0))
        .call(job -> chunks(session, job, PrelistRun.PROPERTIES, "id", "property", 1_000_000))
        .map(job -> new Answer(run.weekStartsOn, run.attempt, job));
  }

  private Uni<Void> chunks(
      Mutiny.Session session, UUID job, String part, String id, String table, int above) {
    return session
        .createNativeQuery(CHUNKS.formatted(id, table))
        .setParameter(1, job)
        .setParameter(2, part)
        .setParameter(3, chunk)
        .setParameter(4, above)
        .setParameter(5, Chunk.LEAST)
        .setParameter(6, Chunk.BEYOND)
        .executeUpdate()
        .replaceWithVoid();
  }
}
