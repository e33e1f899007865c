package org.quarterday.retention;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.platform.jobs.Jobs;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.retention.rules.Reach;

/**
 * Lets a prepared run be done, by another person than who prepared it and for the hash that was
 * read. Everything is judged again as of its day: one account that moved and it is refused.
 */
@ApplicationScoped
class ReleaseRemoval {

  @Schema(name = "RetentionRelease")
  record Request(
      @NotBlank @Schema(description = "The hash of the run that was read.") String contentHash) {}

  @Schema(name = "RetentionReleased")
  record Answer(UUID id, UUID jobId) {}

  private record Held(String state, String madeBy, String contentHash) {}

  private static final String LOCK =
      "select state, made_by, content_hash from retention_run where id = ?1 for update";

  private static final String AGAIN = JudgeSql.DIGEST + JudgeSql.inSession(JudgeSql.JUDGED) + ") j";

  private static final String RELEASE =
      """
      update retention_run set state = 'RELEASED', released_by = ?2, released_by_name = ?3, released_at = clock_timestamp(), job_id = ?4
       where id = ?1\
      """;

  private static final String CHUNKS =
      """
      insert into job_chunk (job_id, number, part, from_id, before_id, items)
      select cast(?1 as uuid), n, 'SUBJECTS', subject_id,
             coalesce(lead(subject_id) over (order by n), cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid)), items
        from (select subject_id, at / cast(?3 as integer) + 1 as n, at % cast(?3 as integer) as place,
                     count(*) over (partition by at / cast(?3 as integer)) as items
                from (select subject_id, row_number() over (order by subject_id) - 1 as at
                        from (select distinct subject_id from retention_subject where run_id = ?2 and verdict = 'GO') going) due) cut
       where place = 0\
      """;

  @Inject Work work;
  @Inject Jobs jobs;
  @Inject JobRunner runner;
  @Inject Removals removals;

  @ConfigProperty(name = "quarterday.retention.subjects-per-chunk", defaultValue = "200")
  int perChunk;

  /**
   * @throws Problem 404 RETENTION_RUN_NOT_FOUND, 409 RETENTION_RUN_CANNOT, RETENTION_RUN_OTHER,
   *     RETENTION_RUN_MOVED, SAME_PERSON
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return removals
        .plan()
        .chain(plan ->
            work.write(
                by,
                session ->
                    Sql.row(session, LOCK, id)
                        .map(ReleaseRemoval::held)
                        .invoke(held -> refuse(held, by, request))
                        .chain(held -> refuseMoved(session, id, held, plan))
                        .chain(() -> start(session, by, id))))
        .invoke(runner::wake);
  }

  private static Held held(Object[] row) {
    if (row == null) {
      throw Problem.of(RetentionProblem.RETENTION_RUN_NOT_FOUND, "Look at the list again.");
    }
    return new Held((String) row[0], (String) row[1], (String) row[2]);
  }

  private static void refuse(Held held, Actor by, Request request) {
    if (!held.state().equals("PREPARED")) {
      throw Problem.of(
          RetentionProblem.RETENTION_RUN_CANNOT, "It is released, done or void already.");
    }
    FourEyes.require(held.madeBy(), by, "prepared this run");
    if (!held.contentHash().equals(request.contentHash())) {
      throw Problem.of(RetentionProblem.RETENTION_RUN_OTHER, "Read it again.").at("/contentHash");
    }
  }

  private static Uni<Void> refuseMoved(
      Mutiny.Session session, UUID id, Held held, Removals.Plan plan) {
    return RetentionContent.of(session, id)
        .chain(content ->
            Sql.row(
                    session,
                    AGAIN,
                    content.asAt(),
                    plan.classes(Reach.Kind.ACCOUNT),
                    plan.classes(Reach.Kind.PERSON),
                    null,
                    plan.classes(Reach.Kind.COMPLAINT))
                .invoke(row -> {
                  if (!content.subjects().equals(row[0])
                      || !held.contentHash()
                          .equals(PrepareRemoval.hash(content, plan.register()))) {
                    throw Problem.of(
                        RetentionProblem.RETENTION_RUN_MOVED,
                        "An account, a hold or the schedule is not what it was. Prepare it again.");
                  }
                }))
        .replaceWithVoid();
  }

  private Uni<Answer> start(Mutiny.Session session, Actor by, UUID id) {
    return jobs.start(
            session,
            by,
            new Jobs.Start(
                RemovalRun.KIND, id, "Removal under the retention schedule", "retention:release"))
        .call(job -> Sql.run(session, RELEASE, id, by.id(), by.name(), job))
        .call(job -> Sql.run(session, CHUNKS, job, id, perChunk))
        .map(job -> new Answer(id, job));
  }
}
