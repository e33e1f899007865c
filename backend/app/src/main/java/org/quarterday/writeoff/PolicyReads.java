package org.quarterday.writeoff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.writeoff.rules.WriteOffKind;

/** The policy on write-offs, past, present and to come. */
@ApplicationScoped
class PolicyReads {

  @Schema(name = "WriteOffPolicy")
  record Item(
      WriteOffKind kind,
      @Schema(examples = "Uneconomic to collect") String words,
      LocalDate validFrom,
      @Schema(nullable = true) LocalDate validBefore,
      boolean inUse,
      @Schema(nullable = true, description = "In pence; null for without bound.") Long mostPence,
      int endedDays,
      int quietDays,
      int letters,
      String setByName) {}

  @Schema(name = "WriteOffPolicies")
  record Answer(List<Item> items) {}

  @Inject Pool pool;

  /** By kind, the newest first. */
  Uni<Answer> all() {
    return pool.query("select * from write_off_policy order by valid_from desc")
        .execute()
        .map(rows ->
            new Answer(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(PolicyReads::item)
                    .sorted((one, other) -> one.kind().compareTo(other.kind()))
                    .toList()));
  }

  private static Item item(Row row) {
    var kind = WriteOffKind.valueOf(row.getString("kind"));
    return new Item(
        kind,
        kind.words(),
        row.getLocalDate("valid_from"),
        row.getLocalDate("valid_before"),
        row.getBoolean("in_use"),
        row.getLong("most_pence"),
        row.getInteger("ended_days"),
        row.getInteger("quiet_days"),
        row.getInteger("letters"),
        row.getString("set_by_name"));
  }
}
