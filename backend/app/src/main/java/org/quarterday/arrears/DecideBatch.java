package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/**
 * Sends a batch that another person prepared, or discards one. Sending starts a job; each account
 * is judged again when its turn comes, and one that has paid since is not written to.
 */
@ApplicationScoped
class DecideBatch {

  /** What is decided. */
  @Schema(name = "ArrearsBatchVerdict")
  enum Verdict {
    SEND,
    DISCARD
  }

  @Schema(name = "ArrearsBatchDecision")
  record Request(
      @NotNull Verdict verdict,
      @NotBlank @Schema(description = "Of the batch that was looked at.") String contentHash) {}

  @Schema(name = "ArrearsBatchDecided")
  record Answer(UUID id, @Schema(nullable = true) UUID jobId) {}

  private static final String HOLD =
      "select state, content_hash, prepared_by, step_code from arrears_batch where id = ?1 for update";

  private static final String DISCARD =
      "update arrears_batch set state = 'DISCARDED', version = version + 1 where id = ?1";

  private static final String SEND =
      """
      update arrears_batch set state = 'SENDING', approved_by = ?2, approved_by_name = ?3, approved_at = clock_timestamp(), version = version + 1
       where id = ?1\
      """;

  private static final String CHUNKS =
      """
      insert into job_chunk (job_id, number, part, from_id, before_id, items)
      select cast(?1 as uuid), n, 'ACCOUNTS', account_id,
             coalesce(lead(account_id) over (order by n), cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid)), items
        from (select account_id, at / cast(?3 as integer) + 1 as n, at % cast(?3 as integer) as place,
                     count(*) over (partition by at / cast(?3 as integer)) as items
                from (select account_id, row_number() over (order by account_id) - 1 as at
                        from arrears_batch_line where batch_id = ?2 and outcome = 'INCLUDED') due) cut
       where place = 0\
      """;

  @Inject Work work;
  @Inject Jobs jobs;
  @Inject JobRunner runner;

  @ConfigProperty(name = "quarterday.arrears.accounts-per-chunk", defaultValue = "500")
  int accountsPerChunk;

  /**
   * @throws Problem 404 ARREARS_BATCH_NOT_FOUND, 409 ARREARS_BATCH_DECIDED, ARREARS_BATCH_CHANGED
   *     or SAME_PERSON
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
            by,
            session ->
                Sql.row(session, HOLD, id)
                    .invoke(row -> refuse(by, row, request))
                    .chain(row ->
                        request.verdict() == Verdict.DISCARD
                            ? Sql.run(session, DISCARD, id).replaceWith(new Answer(id, null))
                            : send(session, by, id, (String) row[3])))
        .invoke(runner::wake);
  }

  private static void refuse(Actor by, Object[] row, Request request) {
    if (row == null) {
      throw Problem.of(ArrearsProblem.ARREARS_BATCH_NOT_FOUND, "Look at the list again.");
    }
    if (!"DRAFT".equals(row[0])) {
      throw Problem.of(ArrearsProblem.ARREARS_BATCH_DECIDED, "Nothing is left to decide.");
    }
    if (!row[1].equals(request.contentHash())) {
      throw Problem.of(ArrearsProblem.ARREARS_BATCH_CHANGED, "Look at it again.")
          .at("/contentHash");
    }
    if (request.verdict() == Verdict.SEND) {
      FourEyes.require((String) row[2], by, "prepared these letters");
    }
  }

  private Uni<Answer> send(Mutiny.Session session, Actor by, UUID id, String step) {
    return Sql.run(session, SEND, id, by.id(), by.name())
        .chain(() ->
            jobs.start(
                session,
                by,
                new Jobs.Start(SendBatchRun.KIND, id, "Arrears letters " + step, "comms:approve")))
        .call(job -> Sql.run(session, CHUNKS, job, id, accountsPerChunk))
        .map(job -> new Answer(id, job));
  }
}
