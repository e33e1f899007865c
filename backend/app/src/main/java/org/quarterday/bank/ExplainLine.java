package org.quarterday.bank;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
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

/**
 * Says of a line that is not on the books what it is: the bank's charges, another fund's money, an
 * amount the bank put right itself.
 */
@ApplicationScoped
class ExplainLine {

  @Schema(name = "BankLineExplanation")
  record Request(
      @NotBlank
          @Size(max = 300)
          @Schema(
              description = "What it is, for whoever reads it in a year.",
              examples = "Bank charges of October, in the finance ledger")
          String reason) {}

  @Schema(name = "BankLineExplained")
  record Answer(UUID id, @Schema(examples = "EXPLAINED") BankLineReads.State state) {}

  private static final String LOCK =
      """
      select l.state, l.settled_by_name from bank_line l join bank_statement s on s.id = l.statement_id and s.state = 'TAKEN'
       where l.id = $1 for update of l\
      """;

  private static final String EXPLAIN =
      """
      update bank_line set state = 'EXPLAINED', explanation = $2, settled_at = clock_timestamp(), settled_by = $3, settled_by_name = $4
       where id = $1\
      """;

  @Inject Work work;

  /**
   * @throws Problem 404 BANK_LINE_NOT_FOUND, 409 BANK_LINE_SETTLED
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    String reason = request.reason().strip();
    return work.sql(
        by,
        reason,
        connection ->
            lock(connection, id)
                .invoke(ExplainLine::refuseSettled)
                .chain(() ->
                    connection
                        .preparedQuery(EXPLAIN)
                        .execute(Tuple.of(id, reason, by.id(), by.name())))
                .replaceWith(new Answer(id, BankLineReads.State.EXPLAINED)));
  }

  /** The line locked, as its state and who settled it. */
  static Uni<Row> lock(SqlConnection connection, UUID id) {
    return connection
        .preparedQuery(LOCK)
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(BankProblem.BANK_LINE_NOT_FOUND, "Look at the list again.");
          }
          return rows.iterator().next();
        });
  }

  static void refuseSettled(Row row) {
    if (!row.getString("state").equals("OPEN")) {
      throw Problem.of(
          BankProblem.BANK_LINE_SETTLED, row.getString("settled_by_name") + " has settled it.");
    }
  }
}
