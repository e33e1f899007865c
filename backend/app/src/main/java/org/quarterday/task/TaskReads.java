package org.quarterday.task;

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
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.task.rules.TaskHolder;

/** Tasks, what is due first first. */
@ApplicationScoped
class TaskReads {

  /** Open, or done with its outcome. */
  @Schema(name = "TaskState")
  enum State {
    OPEN,
    DONE
  }

  @Schema(name = "Task")
  record Item(
      UUID id,
      @Schema(nullable = true) UUID accountId,
      @Schema(nullable = true, examples = "T500123") String accountReference,
      @Schema(examples = "DIRECT_DEBIT_DECEASED") String kind,
      String title,
      @Schema(description = "What to do about it.") String guidance,
      @Schema(
              description = "What it is about, as its feature knows it.",
              examples = "BACS_ADVICE:0198f3a2-7c1e-7b7d-9a43-2f4c1f0e8a11")
          String about,
      @Schema(description = "1 is the most urgent of four.", examples = "2") int priority,
      @Schema(description = "The civil day by which.") LocalDate dueOn,
      @Schema(description = "Whose it is now.") TaskHolder heldBy,
      @Schema(
              nullable = true,
              description = "Whom it named when it last rose; null where nobody stands there.",
              examples = "Helen Marsh")
          String heldByName,
      @Schema(
              nullable = true,
              description = "When it rises to the next person; null once nobody is above.")
          LocalDate risesOn,
      @Schema(nullable = true, description = "When it last rose because nobody answered.")
          LocalDate risenOn,
      @Schema(description = "It is finished by the work it stands for, and not by hand.")
          boolean doneElsewhere,
      State state,
      String raisedByName,
      Instant raisedAt,
      @Schema(nullable = true) String outcome,
      @Schema(nullable = true) String doneByName,
      @Schema(nullable = true) Instant doneAt) {}

  /** What a list is narrowed to; a null state shows what is open. */
  record Filter(State state, String kind, UUID accountId, TaskHolder heldBy) {}

  /** Tasks about the reader's own tenancy are somebody else's. */
  private static final String LIST =
      """
      select t.*, a.reference, (select max(r.risen_on) from task_rise r where r.task_id = t.id) as risen_on
        from task t left join account a on a.account_id = t.account_id
       where t.state = coalesce($1::text, 'OPEN') and ($2::text is null or t.kind = $2) and ($3::uuid is null or t.account_id = $3)
         and ($10::text is null or t.held_by = $10)
         and ($4::date is null or (t.due_on, t.priority, t.id) > ($4, $5::smallint, $6::uuid))
         and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$7", "$8")
          + " order by t.due_on, t.priority, t.id limit $9";

  @Inject Pool pool;

  Uni<Page<Item>> list(Actor reader, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 3);
    Tuple values =
        Tuple.of(filter.state() == null ? null : filter.state().name(), filter.kind())
            .addValue(filter.accountId())
            .addValue(cursor == null ? null : Page.day(cursor.get(0)))
            .addValue(cursor == null ? null : (short) Page.number(cursor.get(1)))
            .addValue(cursor == null ? null : Page.uuid(cursor.get(2)))
            .addValue(reader.issuer())
            .addValue(reader.subject())
            .addValue(limit + 1)
            .addValue(filter.heldBy() == null ? null : filter.heldBy().name());
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(TaskReads::item).toList())
        .map(items ->
            Page.of(items, limit, last -> List.of(last.dueOn(), last.priority(), last.id())));
  }

  private static Item item(Row row) {
    var done = row.getOffsetDateTime("done_at");
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("kind"),
        row.getString("title"),
        row.getString("guidance"),
        row.getString("about"),
        row.getInteger("priority"),
        row.getLocalDate("due_on"),
        TaskHolder.valueOf(row.getString("held_by")),
        row.getString("named_name"),
        row.getLocalDate("rises_on"),
        row.getLocalDate("risen_on"),
        row.getBoolean("done_elsewhere"),
        State.valueOf(row.getString("state")),
        row.getString("raised_by_name"),
        row.getOffsetDateTime("raised_at").toInstant(),
        row.getString("outcome"),
        row.getString("done_by_name"),
        done == null ? null : done.toInstant());
  }
}
