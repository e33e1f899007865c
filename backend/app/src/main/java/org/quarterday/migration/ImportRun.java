package org.quarterday.migration;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.quarterday.migration.format.Extract;
import org.quarterday.migration.format.LegacyFile;
import org.quarterday.migration.format.Manifest;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.work.Work;

/**
 * Carries an import out: reads the stored files into staging, checks the rows against each other,
 * and loads what is good in one transaction. Until that transaction commits nothing of the council
 * is there; killed at any point, the next attempt starts from the stored files and finds no trace
 * of this one. For worker threads.
 */
@ApplicationScoped
class ImportRun {

  private static final Logger LOG = Logger.getLogger(ImportRun.class);

  /** A run that fails so often fails for a reason that trying again does not cure. */
  private static final int MOST_ATTEMPTS = 5;

  private static final List<String> STAGED =
      java.util.stream.Stream.concat(
              java.util.Arrays.stream(LegacyFile.values()).map(Check::table),
              java.util.stream.Stream.of("import_finding", "import_changed_terms"))
          .toList();

  @Inject Pool pool;
  @Inject Work work;
  @Inject FieldCipher cipher;
  @Inject ObjectMapper json;
  @Inject ImportStore store;
  @Inject SendersCount sendersCount;

  void run(ImportRunner.Claim claim) {
    Attempt attempt = new Attempt(claim, store.started(claim.importId()), UUID.randomUUID());
    if (claim.fence() > MOST_ATTEMPTS) {
      store.finish(
          work, attempt, "It failed " + MOST_ATTEMPTS + " times; the log says why.", List.of());
      return;
    }
    sweep(attempt, "run <> :run");
    Manifest manifest = sendersCount.declared(attempt);
    String refusal = stage(attempt, manifest);
    if (refusal == null) {
      check(attempt);
      refusal = store.whyNotLoad(attempt);
    }
    if (refusal != null) {
      store.finish(work, attempt, refusal, List.of());
    } else {
      List<ControlTotal> totals = sendersCount.totals(attempt, manifest);
      store.progress(attempt, "loading");
      Loading.load(work, attempt, store, totals);
    }
    sweep(attempt, "run = :run");
    LOG.infof("Import %s: %s", claim.importId(), refusal == null ? "loaded" : refusal);
  }

  /** One go at one import. */
  static final class Attempt {
    final ImportRunner.Claim claim;
    final ImportStore.Started started;
    final UUID run;
    final Map<String, Long> read = new HashMap<>();
    final MessageDigest reading = Sha256.begin();
    RentCalendar calendar;
    byte[] readingHash;

    Attempt(ImportRunner.Claim claim, ImportStore.Started started, UUID run) {
      this.claim = claim;
      this.started = started;
      this.run = run;
    }

    LocalDate asAt() {
      return started.asAt();
    }

    Map<String, Object> values() {
      Map<String, Object> values = new HashMap<>();
      values.put("run", run);
      values.put("import", claim.importId());
      values.put("fence", claim.fence());
      values.put("asAt", asAt());
      values.put(
          "sunday",
          asAt().with(java.time.temporal.TemporalAdjusters.nextOrSame(java.time.DayOfWeek.SUNDAY)));
      values.put("council", started.council());
      values.put("by", started.by().id());
      values.put(
          "readingHash",
          readingHash == null ? null : io.vertx.mutiny.core.buffer.Buffer.buffer(readingHash));
      if (calendar != null) {
        calendar.addTo(values);
      }
      return values;
    }
  }

  /**
   * Staging belongs to one attempt; what an earlier one left is in nobody's way, but takes room.
   */
  private void sweep(Attempt attempt, String which) {
    for (String table : STAGED) {
      new Sql("delete from " + table + " where " + which)
          .on(pool, attempt.values())
          .await()
          .indefinitely();
    }
    new Sql(
            """
            delete from import_file_chunk c where c.import_id = :import
               and not exists (select 1 from import_file f where f.import_id = c.import_id and f.upload_id = c.upload_id)\
            """)
        .on(pool, attempt.values())
        .await()
        .indefinitely();
  }

  /** Answers why nothing can be loaded, or null. */
  private String stage(Attempt attempt, Manifest manifest) {
    List<String> refusals = new ArrayList<>();
    store.expect(attempt, manifest.rows().values().stream().mapToLong(Long::longValue).sum());
    AtomicLong before = new AtomicLong();
    for (LegacyFile file : LegacyFile.values()) {
      UUID upload = attempt.started.uploads().get(file.fileName());
      String unusable = upload == null ? "the file was not sent" : null;
      if (upload != null) {
        unusable = stage(attempt, file, upload, before);
      }
      if (unusable != null) {
        String severity = file.isRequired() ? "REJECTED" : "WARNING";
        String kind = upload == null ? "file missing" : "file cannot be read";
        store.found(attempt, severity, file.fileName(), kind, unusable);
        if (file.isRequired()) {
          refusals.add(file.fileName() + ": " + unusable);
        }
      }
    }
    attempt.readingHash = attempt.reading.digest();
    return refusals.isEmpty() ? null : String.join("; ", refusals);
  }

  private String stage(Attempt attempt, LegacyFile file, UUID upload, AtomicLong before) {
    AtomicLong told = new AtomicLong();
    attempt.reading.update(file.fileName().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Staging staging =
        new Staging(
            pool,
            cipher,
            attempt.run,
            file,
            attempt.reading,
            rows -> {
              if (told.getAndSet(System.nanoTime() / 1_000_000_000L) != told.get()) {
                store.progress(attempt, "reading " + file.fileName(), before.get() + rows);
              }
            });
    try {
      long rows = staging.stage(upload);
      attempt.read.put(file.fileName(), rows);
      before.addAndGet(rows);
      return null;
    } catch (Extract.Unusable unusable) {
      return unusable.getMessage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(Attempt attempt) {
    SqlConnection connection = pool.getConnection().await().indefinitely();
    try {
      for (String table : STAGED) {
        connection.query("analyze " + table).execute().await().indefinitely();
      }
      connection.query("set work_mem = '96MB'").execute().await().indefinitely();
      all(connection, attempt, "checking references", PlaceChecks.REFERENCES);
      attempt.calendar = RentCalendar.of(store, attempt);
      all(connection, attempt, "checking properties", PlaceChecks.PROPERTIES);
      all(connection, attempt, "checking people", PeopleChecks.ROWS);
      all(connection, attempt, "checking tenancies", TenancyChecks.ROWS);
      all(connection, attempt, "checking charges", ChargeChecks.ROWS);
      all(connection, attempt, "checking transactions", TransactionChecks.ROWS);
      all(connection, attempt, "checking balances", TenancyChecks.AFTER_CHARGES);
      connection.query("reset work_mem").execute().await().indefinitely();
    } finally {
      connection.close().await().indefinitely();
    }
  }

  private void all(SqlConnection connection, Attempt attempt, String step, List<Check> checks) {
    store.progress(attempt, step);
    Map<String, Object> values = attempt.values();
    for (Check check : checks) {
      int found;
      do {
        found = check.sql().on(connection, values).await().indefinitely().rowCount();
      } while (check.again() && found > 0);
    }
  }

  /** The totals as stored. */
  static JsonArray stored(ObjectMapper json, List<ControlTotal> totals) {
    try {
      return new JsonArray(json.writeValueAsString(totals));
    } catch (com.fasterxml.jackson.core.JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
