package org.quarterday.formertenant;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.formertenant.rules.CaseStage;

/** The days of every stage, those in force and those to come. */
@ApplicationScoped
class WaitReads {

  @Schema(name = "FormerTenantWait")
  record Item(
      CaseStage stage,
      @Schema(examples = "Second letter") String stageWords,
      @Schema(examples = "14") int days,
      LocalDate validFrom,
      @Schema(nullable = true) LocalDate validBefore,
      String setByName) {}

  @Schema(name = "FormerTenantWaits")
  record Listed(List<Item> items) {}

  private static final String FROM =
      "select * from former_tenant_wait where valid_before is null or valid_before > $1";

  @Inject Pool pool;

  Uni<Listed> from(LocalDate today) {
    return pool.preparedQuery(FROM)
        .execute(Tuple.of(today))
        .map(rows ->
            new Listed(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(WaitReads::item)
                    .sorted(Comparator.comparing(Item::stage).thenComparing(Item::validFrom))
                    .toList()));
  }

  private static Item item(Row row) {
    CaseStage stage = CaseStage.valueOf(row.getString("stage"));
    return new Item(
        stage,
        stage.words(),
        row.getInteger("days"),
        row.getLocalDate("valid_from"),
        row.getLocalDate("valid_before"),
        row.getString("set_by_name"));
  }
}
