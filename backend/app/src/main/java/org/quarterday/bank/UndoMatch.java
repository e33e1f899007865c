package org.quarterday.bank;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Takes a wrong match apart: its lines and deposits are open again, and what was said stays. */
@ApplicationScoped
class UndoMatch {

  @Schema(name = "BankMatchUndo")
  record Request(
      @NotBlank @Size(max = 300) @Schema(examples = "It was Tuesday's file") String reason) {}

  @Schema(name = "BankMatchUndone")
  record Answer(UUID id) {}

  private static final String UNDO =
      """
      update bank_match set undone_by = $2, undone_by_name = $3, undone_at = clock_timestamp(), undone_reason = $4
       where id = $1 and undone_at is null\
      """;

  private static final String OPEN_LINES =
      "update bank_line set state = 'OPEN', match_id = null, settled_at = null, settled_by = null, settled_by_name = null where match_id = $1";

  private static final String OPEN_DEPOSITS =
      "update bank_deposit set match_id = null where match_id = $1";

  @Inject Work work;

  /**
   * @throws Problem 404 BANK_MATCH_NOT_FOUND, 409 BANK_MATCH_UNDONE
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    String reason = request.reason().strip();
    return work.sql(
        by,
        reason,
        connection ->
            connection
                .preparedQuery("select undone_at from bank_match where id = $1 for update")
                .execute(Tuple.of(id))
                .invoke(rows -> {
                  if (rows.rowCount() == 0) {
                    throw Problem.of(BankProblem.BANK_MATCH_NOT_FOUND, "Look at the line again.");
                  }
                  if (rows.iterator().next().getValue(0) != null) {
                    throw Problem.of(BankProblem.BANK_MATCH_UNDONE, "Look at the line again.");
                  }
                })
                .chain(() ->
                    connection
                        .preparedQuery(UNDO)
                        .execute(Tuple.of(id, by.id(), by.name(), reason)))
                .chain(() -> connection.preparedQuery(OPEN_LINES).execute(Tuple.of(id)))
                .chain(() -> connection.preparedQuery(OPEN_DEPOSITS).execute(Tuple.of(id)))
                .replaceWith(new Answer(id)));
  }
}
