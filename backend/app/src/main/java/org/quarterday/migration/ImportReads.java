package org.quarterday.migration;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Columns;

/** What was brought in, how far it is, and what is still to be looked at. */
@ApplicationScoped
class ImportReads {

  @Schema(name = "ImportFile")
  record File(
      @Schema(examples = "rtrans.csv") String name,
      long bytes,
      @Schema(description = "In hexadecimal.") String sha256,
      @Schema(nullable = true, description = "Rows in the file; null until it was read.")
          Integer rowsRead,
      @Schema(nullable = true) Integer rowsLoaded,
      @Schema(nullable = true) Integer rowsRejected,
      @Schema(nullable = true, description = "Rows loaded with something to look at.")
          Integer rowsWarned) {}

  @Schema(name = "Import")
  record Report(
      UUID id,
      String council,
      LocalDate asAt,
      @Schema(description = "The people are invented; every page says so.") boolean demonstration,
      @Schema(enumeration = {"RECEIVING", "RUNNING", "LOADED", "REFUSED"}) String state,
      @Schema(description = "What is being done, while it runs.", examples = "reading rtrans.csv")
          String step,
      long rowsDone,
      @Schema(description = "By the sender's manifest; 0 when it does not say.") long rowsExpected,
      @Schema(nullable = true, description = "Why nothing was loaded.") String refusal,
      String startedBy,
      Instant startedAt,
      @Schema(nullable = true) Instant finishedAt,
      @Schema(nullable = true) Integer accountsLoaded,
      @Schema(nullable = true, description = "In pence; positive is owed to the council.")
          Long sumOfBalancesPence,
      List<File> files,
      List<ControlTotal> controlTotals,
      @Schema(description = "Rejected rows and warnings nobody has settled yet.")
          long openIssues) {}

  @Schema(name = "ImportSummary")
  record Summary(
      UUID id,
      String council,
      LocalDate asAt,
      String state,
      Instant startedAt,
      @Schema(nullable = true) Integer accountsLoaded,
      @Schema(nullable = true) Long sumOfBalancesPence,
      long openIssues) {}

  @Schema(name = "ImportIssue")
  record Issue(
      int number,
      @Schema(
              enumeration = {"REJECTED", "WARNING", "NOTE"},
              description =
                  "REJECTED: not loaded. WARNING: loaded, to be looked at. NOTE: good to know.")
          String severity,
      String file,
      @Schema(description = "The first line of the file is 1; 0 is the file as a whole.") int line,
      @Schema(examples = "unknown transaction type") String kind,
      @Schema(
              description = "What the row is about: a transaction number, a tenancy, a property.",
              examples = "900002")
          String key,
      String detail,
      @Schema(nullable = true) String settledBy,
      @Schema(nullable = true) Instant settledAt,
      @Schema(nullable = true) String settlementNote) {}

  /** Which issues; null asks for all. */
  record Wanted(
      UUID importId, String severity, String file, Boolean settled, String after, Integer limit) {}

  private static final String OPEN =
      "(select count(*) from import_issue i where i.import_id = r.id and i.settled_by is null and i.severity <> 'NOTE') as open_issues";

  @Inject Pool pool;
  @Inject ObjectMapper json;

  Uni<Report> report(UUID id) {
    Map<String, Object> values = Map.of("import", id);
    return new Sql("select r.*, " + OPEN + " from import_run r where r.id = :import")
        .on(pool, values)
        .chain(found -> {
          if (found.rowCount() == 0) {
            throw Problem.of(ImportProblem.IMPORT_NOT_FOUND, "There is no import with that id.");
          }
          return new Sql("select * from import_file where import_id = :import order by name")
              .on(pool, values)
              .map(files -> report(found.iterator().next(), files));
        });
  }

  private Report report(Row r, RowSet<Row> files) {
    List<File> sent = new ArrayList<>();
    for (Row f : files) {
      sent.add(
          new File(
              f.getString("name"),
              f.getLong("bytes"),
              HexFormat.of().formatHex(f.getBuffer("sha256").getBytes()),
              f.getInteger("rows_read"),
              f.getInteger("rows_loaded"),
              f.getInteger("rows_rejected"),
              f.getInteger("rows_warned")));
    }
    return new Report(
        r.getUUID("id"),
        r.getString("council"),
        r.getLocalDate("as_at"),
        r.getBoolean("demonstration"),
        r.getString("state"),
        r.getString("step"),
        r.getLong("rows_done"),
        r.getLong("rows_expected"),
        r.getString("refusal"),
        r.getString("started_by_name"),
        r.getOffsetDateTime("started_at").toInstant(),
        Columns.instant(r, "finished_at"),
        r.getInteger("accounts_loaded"),
        r.getLong("sum_of_balances_pence"),
        sent,
        totals(r),
        r.getLong("open_issues"));
  }

  private List<ControlTotal> totals(Row row) {
    Object stored = row.getJson("control_totals");
    if (stored == null) {
      return List.of();
    }
    try {
      return List.of(json.readValue(stored.toString(), ControlTotal[].class));
    } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  Uni<Page<Summary>> all(String after, Integer limit) {
    int most = Page.limit(limit);
    List<String> cursor = Page.decode(after, 1);
    Map<String, Object> values = new HashMap<>();
    values.put("before", cursor == null ? null : uuid(cursor.getFirst()));
    values.put("most", most + 1);
    return new Sql(
            "select r.*, "
                + OPEN
                + " from import_run r where (cast(:before as uuid) is null or r.id < cast(:before as uuid)) order by r.id desc limit :most")
        .on(pool, values)
        .map(rows -> {
          List<Summary> found = new ArrayList<>();
          rows.forEach(r ->
              found.add(
                  new Summary(
                      r.getUUID("id"),
                      r.getString("council"),
                      r.getLocalDate("as_at"),
                      r.getString("state"),
                      r.getOffsetDateTime("started_at").toInstant(),
                      r.getInteger("accounts_loaded"),
                      r.getLong("sum_of_balances_pence"),
                      r.getLong("open_issues"))));
          return Page.of(found, most, last -> List.of(last.id()));
        });
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOurs) {
      throw Problem.of(
              org.quarterday.platform.problem.CommonProblem.INVALID,
              "Send the cursor as it was given.")
          .at("/after");
    }
  }

  Uni<Page<Issue>> issues(Wanted wanted) {
    int most = Page.limit(wanted.limit());
    List<String> cursor = Page.decode(wanted.after(), 1);
    Map<String, Object> values = new HashMap<>();
    values.put("import", wanted.importId());
    values.put("severity", wanted.severity());
    values.put("file", wanted.file());
    values.put("settled", wanted.settled());
    values.put("after", cursor == null ? 0 : number(cursor.getFirst()));
    values.put("most", most + 1);
    return new Sql(
            """
            select * from import_issue where import_id = :import and number > :after
               and (cast(:severity as text) is null or severity = :severity) and (cast(:file as text) is null or file = :file)
               and (cast(:settled as boolean) is null or (settled_by is not null) = :settled)
             order by number limit :most\
            """)
        .on(pool, values)
        .map(rows -> {
          List<Issue> found = new ArrayList<>();
          rows.forEach(i ->
              found.add(
                  new Issue(
                      i.getInteger("number"),
                      i.getString("severity"),
                      i.getString("file"),
                      i.getInteger("line"),
                      i.getString("kind"),
                      i.getString("key"),
                      i.getString("detail"),
                      i.getString("settled_by_name"),
                      Columns.instant(i, "settled_at"),
                      i.getString("settlement_note"))));
          return Page.of(found, most, last -> List.of(last.number()));
        });
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notOurs) {
      throw Problem.of(
              org.quarterday.platform.problem.CommonProblem.INVALID,
              "Send the cursor as it was given.")
          .at("/after");
    }
  }
}
