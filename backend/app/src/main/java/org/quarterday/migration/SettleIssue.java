package org.quarterday.migration;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Takes an issue off the work list, with what was done about it. */
@ApplicationScoped
class SettleIssue {

  @Schema(name = "ImportIssueSettlement")
  record Request(
      @NotBlank
          @Size(max = 500)
          @Schema(
              description = "What was done about it.",
              examples = "UPRN found in the gazetteer and entered")
          String note) {}

  @Inject Work work;

  Uni<Void> run(Actor by, UUID importId, int number, Request request) {
    Map<String, Object> values =
        Map.of(
            "import",
            importId,
            "number",
            number,
            "note",
            request.note().strip(),
            "by",
            by.id(),
            "name",
            by.name());
    return work.sql(
        by,
        request.note().strip(),
        connection ->
            new Sql(
                    "select settled_by_name from import_issue where import_id = :import and number = :number for update")
                .on(connection, values)
                .invoke(SettleIssue::refuse)
                .chain(() ->
                    new Sql(
                            """
                            update import_issue set settled_by = :by, settled_by_name = :name, settled_at = now(), settlement_note = :note
                             where import_id = :import and number = :number\
                            """)
                        .on(connection, values))
                .replaceWithVoid());
  }

  private static void refuse(RowSet<Row> found) {
    if (found.rowCount() == 0) {
      throw Problem.of(ImportProblem.ISSUE_NOT_FOUND, "The import's report lists its issues.");
    }
    String by = found.iterator().next().getString("settled_by_name");
    if (by != null) {
      throw Problem.of(ImportProblem.ALREADY_SETTLED, by + " settled it.");
    }
  }
}
