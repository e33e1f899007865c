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

/** Who stands for the levels tasks rise to, today and as decided for later. */
@ApplicationScoped
class TaskPersons {

  @Schema(name = "TaskPerson")
  record Item(
      @Schema(description = "OFFICER or SENIOR: the level.", examples = "SENIOR") String code,
      LocalDate validFrom,
      @Schema(nullable = true, description = "The first civil day it no longer holds.")
          LocalDate validBefore,
      @Schema(nullable = true, description = "Null: nobody is named.", examples = "helen.marsh")
          String username,
      @Schema(nullable = true, examples = "Helen Marsh") String name) {}

  @Schema(name = "TaskPersons")
  record Listed(List<Item> items) {}

  private static final String FROM =
      """
      select code, valid_from, valid_before, username, name from task_person
       where valid_before is null or valid_before > $1 order by code, valid_from\
      """;

  @Inject Pool pool;

  Uni<Listed> from(LocalDate day) {
    return pool.preparedQuery(FROM)
        .execute(Tuple.of(day))
        .map(rows ->
            new Listed(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                        new Item(
                            row.getString(0),
                            row.getLocalDate(1),
                            row.getLocalDate(2),
                            row.getString(3),
                            row.getString(4)))
                    .toList()));
  }
}
