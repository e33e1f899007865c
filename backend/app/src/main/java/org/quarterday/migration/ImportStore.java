package org.quarterday.migration;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.quarterday.migration.format.LegacyFile;
import org.quarterday.migration.rules.RentYears;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** What an import's run remembers of itself in the database. */
@ApplicationScoped
class ImportStore {

  /** Who asked for what: {@code uploads} by file name. */
  record Started(String council, LocalDate asAt, Actor by, Map<String, UUID> uploads) {}

  /** A rent group's own say on its calendar. */
  record Group(String code, int line, Integer periods, String freeNumbers) {}

  /** What the calendar has to cover. */
  record Span(LocalDate firstDay, List<RentYears.Period> periods, List<Group> groups) {}

  @Inject Pool pool;
  @Inject ObjectMapper json;

  Started started(UUID importId) {
    Map<String, UUID> uploads = new HashMap<>();
    for (Row row :
        rows(
            "select name, upload_id from import_file where import_id = :import",
            Map.of("import", importId))) {
      uploads.put(row.getString("name"), row.getUUID("upload_id"));
    }
    Row row =
        rows(
                "select council, as_at, started_by, started_by_name from import_run where id = :import",
                Map.of("import", importId))
            .iterator()
            .next();
    String[] who = row.getString("started_by").split("\\|", 2);
    Actor by =
        new Actor(who[0], who[who.length - 1], row.getString("started_by_name"), "", Set.of());
    return new Started(row.getString("council"), row.getLocalDate("as_at"), by, uploads);
  }

  RowSet<Row> rows(String sql, Map<String, Object> values) {
    return new Sql(sql).on(pool, values).await().indefinitely();
  }

  void expect(ImportRun.Attempt attempt, long expected) {
    Map<String, Object> values = attempt.values();
    values.put("expected", expected);
    rows(
        "update import_run set rows_expected = :expected where id = :import and fence = :fence",
        values);
  }

  void progress(ImportRun.Attempt attempt, String step) {
    progress(attempt, step, attempt.read.values().stream().mapToLong(Long::longValue).sum());
  }

  /** Tells how far it is, and gives up at once when another attempt has taken over. */
  void progress(ImportRun.Attempt attempt, String step, long done) {
    Map<String, Object> values = attempt.values();
    values.put("step", step);
    values.put("done", done);
    var told =
        rows(
            """
            update import_run set step = :step, rows_done = :done, leased_until = now() + interval '30 seconds'
             where id = :import and fence = :fence and state = 'RUNNING'\
            """,
            values);
    if (told.rowCount() == 0) {
      throw new IllegalStateException("another attempt has taken this import over");
    }
  }

  void found(ImportRun.Attempt attempt, String severity, String file, String kind, String detail) {
    found(attempt, severity, file, 0, kind, file, detail);
  }

  void found(
      ImportRun.Attempt attempt,
      String severity,
      String file,
      int line,
      String kind,
      String key,
      String detail) {
    Map<String, Object> values = attempt.values();
    values.putAll(
        Map.of(
            "severity",
            severity,
            "file",
            file,
            "line",
            line,
            "kind",
            kind,
            "key",
            key,
            "detail",
            detail));
    rows(
        "insert into import_finding (run, severity, file, line, kind, key, detail) values (:run, :severity, :file, :line, :kind, :key, :detail)",
        values);
  }

  Span span(ImportRun.Attempt attempt) {
    Map<String, Object> values = attempt.values();
    LocalDate first =
        rows(
                """
                select least((select min(post_date) from import_staged_rtrans where run = :run and not rejected and post_date >= date '1980-01-01'),
                             (select min(eff_date) from import_staged_debitem where run = :run and not rejected and eff_date >= date '1980-01-01')) as first_day\
                """,
                values)
            .iterator()
            .next()
            .getLocalDate("first_day");
    List<RentYears.Period> periods = new ArrayList<>();
    for (Row row :
        rows(
            "select * from import_staged_period where run = :run and not rejected order by line",
            values)) {
      periods.add(
          new RentYears.Period(
              row.getInteger("post_year"),
              row.getInteger("post_prdno"),
              row.getLocalDate("period_start"),
              row.getLocalDate("period_end"),
              row.getInteger("line")));
    }
    List<Group> groups = new ArrayList<>();
    for (Row row :
        rows(
            "select * from import_staged_rentgrp where run = :run and not rejected order by line",
            values)) {
      groups.add(
          new Group(
              row.getString("rentgrp_ref"),
              row.getInteger("line"),
              row.getInteger("no_of_periods"),
              row.getString("free_prdnos") == null ? "" : row.getString("free_prdnos")));
    }
    return new Span(first, periods, groups);
  }

  /** The same extract in other clothes is the same extract. */
  String whyNotLoad(ImportRun.Attempt attempt) {
    Map<String, Object> values = attempt.values();
    var same =
        rows(
            "select id from import_run where reading_hash = :readingHash and state = 'LOADED' limit 1",
            values);
    if (same.rowCount() > 0) {
      return "The same rows were brought in before, by import "
          + same.iterator().next().getUUID("id")
          + ".";
    }
    Row tenancies =
        rows(
                """
                select count(*) as staged, count(*) filter (where not rejected) as good,
                       (select count(*) from import_finding f where f.run = :run and f.kind = 'tenancy is on record already') as known
                  from import_staged_tenagree where run = :run\
                """,
                values)
            .iterator()
            .next();
    if (tenancies.getLong("good") == 0 && tenancies.getLong("known") > 0) {
      return "All its tenancies are on record already.";
    }
    return null;
  }

  /** Ends an import that loads nothing; its findings say why. */
  void finish(Work work, ImportRun.Attempt attempt, String refusal, List<ControlTotal> totals) {
    work.sql(
            attempt.started.by(),
            refusal,
            connection -> close(connection, attempt, refusal, totals))
        .await()
        .indefinitely();
  }

  /**
   * Writes the report and the end, in the transaction of what it reports; refuses a stale claim.
   */
  Uni<Void> close(
      SqlClient connection, ImportRun.Attempt attempt, String refusal, List<ControlTotal> totals) {
    Map<String, Object> values = attempt.values();
    values.put("state", refusal == null ? "LOADED" : "REFUSED");
    values.put("refusal", refusal);
    values.put("totals", ImportRun.stored(json, totals));
    values.put(
        "files",
        Arrays.stream(LegacyFile.values()).map(LegacyFile::fileName).toArray(String[]::new));
    values.put("readFiles", attempt.read.keySet().toArray(String[]::new));
    values.put("readRows", attempt.read.values().toArray(Long[]::new));
    Uni<Void> done = Uni.createFrom().voidItem();
    for (Sql step : ImportReport.STEPS) {
      done = done.chain(() -> step.on(connection, values)).replaceWithVoid();
    }
    return done.chain(() -> ImportReport.END.on(connection, values))
        .invoke(closed -> {
          if (closed.rowCount() == 0) {
            throw new IllegalStateException("another attempt has taken this import over");
          }
        })
        .replaceWithVoid();
  }
}
