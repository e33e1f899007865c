package org.quarterday.platform.jobs;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/**
 * A claimed chunk: the ids from {@code fromId} up to but not including {@code beforeId}.
 *
 * @param subjectId what the job works on
 * @param part which kind of thing the range is of
 * @param fencing the number under which it was claimed: a later claim raises it
 */
public record Chunk(
    UUID jobId,
    int number,
    String kind,
    UUID subjectId,
    String part,
    UUID fromId,
    UUID beforeId,
    int items,
    int attempts,
    long fencing,
    String actor,
    String actorName) {

  /** Below and above every id there can be. */
  public static final UUID LEAST = new UUID(0, 0);

  public static final UUID BEYOND = new UUID(-1, -1);

  static Chunk of(Row row) {
    return new Chunk(
        row.getUUID("job_id"),
        row.getInteger("number"),
        row.getString("kind"),
        row.getUUID("subject_id"),
        row.getString("part"),
        row.getUUID("from_id"),
        row.getUUID("before_id"),
        row.getInteger("items"),
        row.getInteger("attempts"),
        row.getLong("fencing"),
        row.getString("started_by"),
        row.getString("started_by_name"));
  }
}
