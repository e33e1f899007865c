package org.quarterday.platform.jobs;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Columns;

/** What jobs there are and how far they have come. */
@ApplicationScoped
class JobReads {

  @Schema(
      name = "JobFailure",
      description = "Items that could not be done, and why; the others are done.")
  record Failure(int chunk, int items, String reason) {}

  @Schema(name = "Job", description = "Bulk work and how far it has come.")
  record Progress(
      UUID id,
      @Schema(examples = "DEBIT_POSTING") String kind,
      @Schema(examples = "Post the debit of 23 November 2026") String title,
      @Schema(
              enumeration = {
                "RUNNING",
                "PAUSED",
                "CANCELLED",
                "COMPLETED",
                "COMPLETED_WITH_EXCEPTIONS",
                "FAILED"
              })
          String state,
      @Schema(description = "What it works on.") UUID subjectId,
      String startedByName,
      Instant startedAt,
      @Schema(nullable = true) Instant finishedAt,
      @Schema(nullable = true, description = "Why it stopped, if it did.") String failure,
      int chunks,
      int chunksDone,
      long items,
      long itemsDone,
      long itemsFailed,
      @Schema(nullable = true, description = "Items a second since it started.")
          Long itemsPerSecond,
      @Schema(nullable = true, description = "Seconds left at that rate.") Long secondsLeft,
      List<Failure> failures) {

    boolean ended() {
      return !state.equals("RUNNING") && !state.equals("PAUSED");
    }
  }

  private static final String SELECT =
      """
      select j.id, j.kind, j.title, j.state, j.subject_id, j.started_by_name, j.started_at, j.finished_at, j.failure,
             c.chunks, c.chunks_done, c.items, c.items_done, c.items_failed, c.failed_numbers, c.failed_items, c.failed_reasons,
             c.last_done
        from job j cross join lateral (
          select count(*)::int as chunks, (count(*) filter (where state = 'DONE'))::int as chunks_done,
                 coalesce(sum(items), 0)::bigint as items,
                 coalesce(sum(items) filter (where state = 'DONE'), 0)::bigint as items_done,
                 coalesce(sum(items) filter (where state = 'FAILED'), 0)::bigint as items_failed,
                 array_agg(number order by number) filter (where state = 'FAILED') as failed_numbers,
                 array_agg(items order by number) filter (where state = 'FAILED') as failed_items,
                 array_agg(failure order by number) filter (where state = 'FAILED') as failed_reasons,
                 max(done_at) as last_done
            from job_chunk where job_id = j.id) c
      """;

  @Inject Pool pool;

  Uni<Progress> one(UUID id) {
    return pool.preparedQuery(SELECT + " where j.id = $1")
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(JobProblem.JOB_NOT_FOUND, "Look at the list of jobs.");
          }
          return progress(rows.iterator().next());
        });
  }

  /** Newest first. */
  Uni<Page<Progress>> list(String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    UUID before = cursor == null ? Chunk.BEYOND : Page.uuid(cursor.get(0));
    return pool.preparedQuery(SELECT + " where j.id < $1 order by j.id desc limit $2")
        .execute(Tuple.of(before, limit + 1))
        .map(rows -> {
          List<Progress> jobs = new ArrayList<>();
          rows.forEach(row -> jobs.add(progress(row)));
          return Page.of(jobs, limit, job -> List.of(job.id()));
        });
  }

  private Progress progress(Row row) {
    Instant started = row.getOffsetDateTime("started_at").toInstant();
    OffsetDateTime lastDone = row.getOffsetDateTime("last_done");
    long done = row.getLong("items_done");
    long left = row.getLong("items") - done - row.getLong("items_failed");
    Long rate = null;
    if (done > 0 && lastDone != null) {
      long millis = Math.max(1, Duration.between(started, lastDone.toInstant()).toMillis());
      rate = Math.max(1, done * 1000 / millis);
    }
    return new Progress(
        row.getUUID("id"),
        row.getString("kind"),
        row.getString("title"),
        row.getString("state"),
        row.getUUID("subject_id"),
        row.getString("started_by_name"),
        started,
        Columns.instant(row, "finished_at"),
        row.getString("failure"),
        row.getInteger("chunks"),
        row.getInteger("chunks_done"),
        row.getLong("items"),
        done,
        row.getLong("items_failed"),
        rate,
        rate == null || !row.getString("state").equals("RUNNING") ? null : left / rate,
        failures(row));
  }

  private static List<Failure> failures(Row row) {
    Integer[] numbers = row.getArrayOfIntegers("failed_numbers");
    if (numbers == null) {
      return List.of();
    }
    Integer[] items = row.getArrayOfIntegers("failed_items");
    String[] reasons = row.getArrayOfStrings("failed_reasons");
    List<Failure> failures = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      failures.add(new Failure(numbers[i], items[i], reasons[i]));
    }
    return failures;
  }
}
