package org.quarterday.bacsreport;

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
import org.quarterday.platform.bacs.ReportKind;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Columns;

/** The inbox: reports, newest first, with what became of their lines. */
@ApplicationScoped
class BacsReportReads {

  @Schema(name = "BacsReport")
  record Item(
      UUID id,
      ReportKind kind,
      @Schema(examples = "arudd-20261125.xml") String name,
      @Schema(examples = "123456") String serviceUser,
      @Schema(examples = "001") String adviceNumber,
      LocalDate reportedOn,
      @Schema(description = "How many advices.", examples = "12") int lines,
      @Schema(description = "Done, or settled by a person.", examples = "9") int done,
      @Schema(description = "A step is ready for a person to take.", examples = "2") int proposed,
      @Schema(description = "Not done: a person has to look.", examples = "1") int parked,
      @Schema(description = "Done on the day from which they count.", examples = "0") int waiting,
      @Schema(description = "Advised before: nothing was done.", examples = "0") int already,
      @Schema(description = "Invented to show how it works.") boolean simulated,
      String receivedByName,
      Instant receivedAt) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(ReportKind kind, Boolean open) {}

  private static final String ITEM =
      """
      select r.*, l.done, l.proposed, l.parked, l.waiting, l.already from bacs_report r
       cross join lateral (select count(*) filter (where a.outcome in ('APPLIED', 'SETTLED')) as done, count(*) filter (where a.outcome = 'PROPOSED') as proposed,
             count(*) filter (where a.outcome = 'PARKED') as parked, count(*) filter (where a.outcome in ('NEW', 'WAITING')) as waiting,
             count(*) filter (where a.outcome = 'ALREADY') as already from bacs_advice a where a.report_id = r.id) l
      """;

  private static final String LIST =
      ITEM
          + """
           where ($1::uuid is null or r.id < $1) and ($2::text is null or r.kind = $2)
             and ($3::boolean is null or $3 = (l.proposed + l.parked > 0))
           order by r.id desc limit $4\
          """;

  @Inject Pool pool;

  Uni<Page<Item>> list(Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.of(
                cursor == null ? null : Page.uuid(cursor.getFirst()),
                filter.kind() == null ? null : filter.kind().name(),
                filter.open(),
                limit + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(BacsReportReads::item).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.id())));
  }

  Uni<Item> one(UUID id) {
    return pool.preparedQuery(ITEM + " where r.id = $1")
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(
                BacsReportProblem.BACS_REPORT_NOT_FOUND, "Look at the list of reports again.");
          }
          return item(rows.iterator().next());
        });
  }

  private static Item item(Row row) {
    return new Item(
        row.getUUID("id"),
        ReportKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("service_user"),
        row.getString("advice_number"),
        row.getLocalDate("reported_on"),
        row.getInteger("lines"),
        row.getInteger("done"),
        row.getInteger("proposed"),
        row.getInteger("parked"),
        row.getInteger("waiting"),
        row.getInteger("already"),
        row.getBoolean("simulated"),
        row.getString("received_by_name"),
        Columns.instant(row, "received_at"));
  }
}
