package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;

/** Batches of letters, the newest first, each with how many are left out and why. */
@ApplicationScoped
class BatchReads {

  @Schema(name = "ArrearsBatchState")
  enum State {
    DRAFT,
    DISCARDED,
    SENDING,
    SENT
  }

  @Schema(name = "ArrearsBatchReason")
  record Reason(@Schema(examples = "Paused") String why, @Schema(examples = "14") int accounts) {}

  @Schema(name = "ArrearsBatch")
  record Item(
      UUID id,
      String stepCode,
      @Schema(description = "Empty for the whole council.") String patch,
      State state,
      LocalDate dated,
      int included,
      int leftOut,
      @Schema(description = "Why they are left out, the most first.") List<Reason> reasons,
      @Schema(description = "Letters queued so far, by account.") int sent,
      @Schema(description = "Not written to in the end: something else is recommended by now.")
          int changed,
      String contentHash,
      String preparedByName,
      Instant preparedAt,
      @Schema(nullable = true) String approvedByName,
      @Schema(nullable = true) Instant approvedAt,
      @Schema(description = "Whether the caller is another person than who prepared it.")
          boolean mayApprove) {}

  private static final String LIST =
      """
      select b.*, (select count(*) from arrears_batch_line l where l.batch_id = b.id and l.outcome = 'SENT') as sent,
             (select count(*) from arrears_batch_line l where l.batch_id = b.id and l.outcome = 'CHANGED') as changed,
             (select coalesce(jsonb_agg(jsonb_build_array(w.why, w.n) order by w.n desc, w.why), '[]')
                from (select l.why, count(*) as n from arrears_batch_line l where l.batch_id = b.id and l.outcome = 'LEFT_OUT' group by l.why) w)
               as reasons
        from arrears_batch b
       where ($1::uuid is null or b.id = $1) and ($2::uuid is null or b.id < $2) order by b.id desc limit $3\
      """;

  @Inject Pool pool;

  Uni<Page<Item>> list(Actor reader, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    return read(reader, null, cursor == null ? null : Page.uuid(cursor.getFirst()), limit + 1)
        .map(items -> Page.of(items, limit, last -> List.of(last.id())));
  }

  /**
   * @throws Problem 404 ARREARS_BATCH_NOT_FOUND
   */
  Uni<Item> one(Actor reader, UUID id) {
    return read(reader, id, null, 1)
        .map(items -> {
          if (items.isEmpty()) {
            throw Problem.of(ArrearsProblem.ARREARS_BATCH_NOT_FOUND, "Look at the list again.");
          }
          return items.getFirst();
        });
  }

  private Uni<List<Item>> read(Actor reader, UUID id, UUID before, int most) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.tuple().addUUID(id).addUUID(before).addInteger(most))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> item(reader, row)).toList());
  }

  private static Item item(Actor reader, Row row) {
    return new Item(
        row.getUUID("id"),
        row.getString("step_code"),
        row.getString("patch"),
        State.valueOf(row.getString("state")),
        row.getLocalDate("dated"),
        row.getInteger("included"),
        row.getInteger("left_out"),
        Columns.arrays(row, "reasons").stream()
            .map(one -> new Reason(one.getString(0), one.getInteger(1)))
            .toList(),
        row.getLong("sent").intValue(),
        row.getLong("changed").intValue(),
        row.getString("content_hash"),
        row.getString("prepared_by_name"),
        Columns.instant(row, "prepared_at"),
        row.getString("approved_by_name"),
        Columns.instant(row, "approved_at"),
        FourEyes.differ(row.getString("prepared_by"), reader));
  }
}
