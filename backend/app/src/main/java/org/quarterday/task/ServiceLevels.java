package org.quarterday.task;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The service levels of tasks, today and as decided for later. */
@ApplicationScoped
class ServiceLevels {

  @Schema(name = "TaskServiceLevel")
  record Item(
      @Schema(description = "PRIORITY_1 to PRIORITY_4, or a kind of task.", examples = "PRIORITY_2")
          String code,
      LocalDate validFrom,
      @Schema(nullable = true) LocalDate validBefore,
      @Schema(examples = "2") int priority,
      @Schema(description = "Working days it is to be done in.", examples = "1") int workingDays,
      @Schema(
              description = "Working days after its day, and it rises to the next person.",
              examples = "1")
          int riseDays,
      boolean withdrawn) {}

  @Schema(name = "TaskServiceLevels")
  record Listed(List<Item> items) {}

  private static final String FROM =
      "select * from task_service_level where valid_before is null or valid_before > $1 order by code !~ '^PRIORITY_', code, valid_from";

  @Inject Pool pool;

  Uni<Listed> from(LocalDate day) {
    return pool.preparedQuery(FROM)
        .execute(Tuple.of(day))
        .map(rows ->
            new Listed(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                        new Item(
                            row.getString("code"),
                            row.getLocalDate("valid_from"),
                            row.getLocalDate("valid_before"),
                            row.getInteger("priority"),
                            row.getInteger("working_days"),
                            row.getInteger("rise_days"),
                            row.getBoolean("withdrawn")))
                    .toList()));
  }
}
