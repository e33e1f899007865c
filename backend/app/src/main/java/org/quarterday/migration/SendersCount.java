package org.quarterday.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quarterday.migration.format.LegacyFile;
import org.quarterday.migration.format.Manifest;

/** What the sender says was sent, and whether it agrees with what was read. */
@ApplicationScoped
class SendersCount {

  /** A manifest is a page, not a book. */
  private static final int LONGEST_MANIFEST = 1_000_000;

  @Inject Pool pool;
  @Inject ObjectMapper json;
  @Inject ImportStore store;

  /** The sender's own count; what cannot be read of it counts as not said, and is noted. */
  Manifest declared(ImportRun.Attempt attempt) {
    UUID upload = attempt.started.uploads().get(LegacyFile.MANIFEST);
    if (upload == null) {
      store.found(
          attempt, "NOTE", LegacyFile.MANIFEST, "file missing", "no control totals to agree with");
      return Manifest.NONE;
    }
    try (StoredFile stored = new StoredFile(pool, upload)) {
      JsonNode root = json.readTree(stored.readNBytes(LONGEST_MANIFEST));
      Map<String, Long> declared = new HashMap<>();
      root.path("files")
          .properties()
          .forEach(file -> {
            if (file.getValue().path("rows").canConvertToLong()) {
              declared.put(file.getKey(), file.getValue().path("rows").asLong());
            }
          });
      Manifest manifest =
          new Manifest(
              root.path("council").asText(null),
              Manifest.date(root.path("as_at").asText(null)),
              declared,
              Manifest.total(root.path("sum_cur_bal").asText(null)),
              Manifest.total(root.path("sum_rtrans").asText(null)));
      if (manifest.asAt() != null && !manifest.asAt().equals(attempt.asAt())) {
        store.found(
            attempt,
            "WARNING",
            LegacyFile.MANIFEST,
            "day of the books differs",
            "the manifest says "
                + manifest.asAt()
                + ", the import was started for "
                + attempt.asAt());
      }
      return manifest;
    } catch (IOException unreadable) {
      store.found(attempt, "WARNING", LegacyFile.MANIFEST, "file cannot be read", "it is not JSON");
      return Manifest.NONE;
    }
  }

  List<ControlTotal> totals(ImportRun.Attempt attempt, Manifest manifest) {
    Map<String, Object> values = attempt.values();
    Row sums =
        store
            .rows(
                """
                select (select coalesce(sum(cur_bal), 0)::bigint from import_staged_tenagree where run = :run) as balances,
                       (select coalesce(sum(real_value), 0)::bigint from import_staged_rtrans where run = :run) as transactions,
                       (select coalesce(sum(real_value), 0)::bigint from import_staged_rtrans where run = :run and not rejected) as loaded\
                """,
                values)
            .iterator()
            .next();
    Map<String, Long> rejected = new HashMap<>();
    for (Row row :
        store.rows(
            "select file, count(distinct line) as lines from import_finding where run = :run and severity = 'REJECTED' and line > 0 group by file",
            values)) {
      rejected.put(row.getString("file"), row.getLong("lines"));
    }
    List<ControlTotal.FileCount> files =
        attempt.read.entrySet().stream()
            .map(e ->
                new ControlTotal.FileCount(
                    e.getKey(), e.getValue(), rejected.getOrDefault(e.getKey(), 0L)))
            .toList();
    return ControlTotal.of(
        manifest,
        files,
        new ControlTotal.Sums(
            sums.getLong("balances"), sums.getLong("transactions"), sums.getLong("loaded")));
  }
}
